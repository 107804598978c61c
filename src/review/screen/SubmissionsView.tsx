import { Table } from '../../ui/Table.tsx';
import { fieldChanges } from '../case/changes.ts';
import type { Submission } from '../case/review-case.ts';
import { instantWords } from '../words.ts';
import { useReviewing } from './reviewing.ts';

const blank = <span className="ui-muted">Not provided</span>;

/** What arrived and when; each submission beside the one before it. */
export function SubmissionsView() {
  const { reviewed } = useReviewing();
  return (
    <>
      <h1>Submissions</h1>
      {reviewed.submissions.map((submission, index) => (
        <OneSubmission key={submission.number} submission={submission} before={reviewed.submissions[index - 1]} />
      ))}
    </>
  );
}

function OneSubmission({ submission, before }: { readonly submission: Submission; readonly before: Submission | undefined }) {
  const changes = before === undefined ? [] : fieldChanges(before.request, submission.request);
  return (
    <section className="review-section">
      <h2>Submission {submission.number}</h2>
      <p>
        Received {instantWords(submission.receivedAt, submission.zone)}, with {submission.attachments.length} files.
      </p>
      {before !== undefined && changes.length === 0 && <p>Its answers and documents are those of submission {before.number}.</p>}
      {before !== undefined && changes.length > 0 && (
        <Table
          caption={`Differences between submission ${before.number} and ${submission.number}`}
          columns={[
            { header: 'Field', cell: ({ name }) => name, names: true },
            { header: `Submission ${before.number}`, cell: (change) => change.before ?? blank },
            { header: `Submission ${submission.number}`, cell: (change) => change.after ?? blank },
          ]}
          rows={changes}
          rowKey={({ name }) => name}
        />
      )}
    </section>
  );
}
