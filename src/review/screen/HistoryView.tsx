import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { historyFaults } from '../case/integrity.ts';
import { instantWords } from '../words.ts';
import { exportReview } from './export-review.ts';
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
          { header: 'About', cell: ({ about }) => aboutWords(about) },
          { header: 'Hash', cell: ({ hash }) => <code>{hash.slice(0, 12)}</code> },
        ]}
        rows={reviewed.history}
        rowKey={({ hash }) => hash}
      />
      <p className="ui-hint review-export">
        An exported case is not encrypted: it leaves the protection of this program. Keep it as you keep a chart.
      </p>
      <Button onClick={() => exportReview(reviewed)}>Export the case with its history</Button>
    </>
  );
}

const verifiedSentence = (faults: readonly string[], lines: number) =>
  faults.length === 0 ? `All ${lines} lines fit.` : `The history does not fit: ${faults.join('; ')}.`;

/** What a line is about, in one line; digests are the exported file's. */
function aboutWords(about: Readonly<Record<string, unknown>>): string {
  return Object.entries(about)
    .filter(([key]) => !hidden.has(key))
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`)
    .join(' · ');
}

const hidden: ReadonlySet<string> = new Set(['digest', 'receivedAt', 'zone']);
