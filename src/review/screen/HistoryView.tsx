import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { historyFaults } from '../case/integrity.ts';
import { instantWords } from '../words.ts';
import { exportReview } from './export-review.ts';
import { aboutWords } from './history-words.ts';
import { faultWords } from './IntegrityLine.tsx';
import { useReviewing } from './reviewing.ts';

/** Who did what and when; whether the lines fit; the case as a file, its history with it. */
export function HistoryView() {
  const { plan, reviewed, desk, id } = useReviewing();
  const { data: faults } = useQuery({
    queryKey: ['desk', desk.id, 'history', id, reviewed.history.at(-1)?.hash ?? ''],
    queryFn: () => historyFaults(reviewed),
    networkMode: 'always',
    gcTime: 0,
  });
  return (
    <>
      <h1>History</h1>
      <p role="status">
        {faults === undefined ? 'Verifying the history' : verifiedSentence(faults.map(faultWords), reviewed.history.length)}
      </p>
      <p className="ui-muted">
        Who acted is as they named themselves. Each line carries a hash of itself and of the line before it: a line changed, taken out or
        put in between is found. Somebody who can write this desk’s whole store could write the whole history anew.
      </p>
      <Table
        caption="History"
        captionHidden
        columns={[
          { header: 'When', cell: ({ at }) => instantWords(at, plan.desk.timeZone) },
          { header: 'Who', cell: ({ by }) => by },
          { header: 'What', cell: ({ did }) => did, names: true },
          { header: 'About', cell: ({ did, about }) => aboutWords(did, about) },
          { header: 'Hash', cell: ({ hash }) => <code>{hash.slice(0, 12)}</code> },
        ]}
        rows={reviewed.history}
        rowKey={({ hash }) => hash}
      />
      <ExportCase />
    </>
  );
}

/** Says what is in the file before it is made. */
function ExportCase() {
  const { reviewed, id, desk } = useReviewing();
  const [said, say] = useState('');
  const count = reviewed.submissions.reduce((sum, { attachments }) => sum + attachments.length, 0);
  const exportNow = async () => {
    const leftOut = await exportReview(reviewed, id, desk);
    say(leftOut === 0 ? '' : `${leftOut} of the files are not in it: they cannot be opened, or all together are larger than 32 MB.`);
  };
  return (
    <section className="review-section" aria-label="Export">
      <p className="ui-hint">
        One file with all of the case: the submissions, {count === 1 ? '1 file' : `${count} files`} of the office, the findings, the
        internal note, the determinations, the letters and this history. It is not encrypted and leaves the protection of this program: keep
        it as you keep a chart. Another reviewer’s desk can import it.
      </p>
      <Button onClick={() => void exportNow()}>Export the case with its history</Button>
      <p role="status">{said}</p>
    </section>
  );
}

const verifiedSentence = (faults: readonly string[], lines: number) =>
  faults.length === 0 ? `All ${lines} lines fit.` : `The history does not fit: ${faults.join('; ')}.`;
