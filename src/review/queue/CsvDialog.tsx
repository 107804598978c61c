import type { PlanProfile } from '../../plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveFile } from '../../ui/download.ts';
import { csvOf } from './csv.ts';
import type { QueueRow } from './queue-row.ts';

interface CsvDialogProps {
  readonly rows: readonly QueueRow[];
  readonly plan: PlanProfile;
  /** ms since 1970 */
  readonly now: number;
  readonly onClose: () => void;
}

/** Says what an export is before it makes one. */
export function CsvDialog({ rows, plan, now, onClose }: CsvDialogProps) {
  const count = rows.length === 1 ? 'one request' : `${rows.length} requests`;
  const exportNow = () => {
    saveFile(csvOf(rows, plan, now), 'review-queue.csv', 'text/csv');
    onClose();
  };
  return (
    <Dialog
      open
      title={`Export ${count} as CSV?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={exportNow}>
            Export
          </Button>
        </>
      }
    >
      <p>
        The table names the members and is not encrypted: it leaves the protection of this program, and whoever opens it can read it. Keep
        it as you keep a chart.
      </p>
      <p>Texts that a spreadsheet would run as a formula begin with an apostrophe in it.</p>
    </Dialog>
  );
}
