import { useState } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/download.ts';
import { fetched } from '../ui/later.ts';

interface ExportDialogProps {
  readonly desk: Desk;
  readonly ids: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onClose: () => void;
  /** what came of it */
  readonly onDone: (sentence: string) => void;
}

async function exported(desk: Desk, ids: readonly string[]) {
  const { exportCases } = await fetched(() => import('./export-cases.ts'));
  return exportCases(desk, ids);
}

/** Says what an export is before it makes one. */
export function ExportDialog({ desk, ids, today, onClose, onDone }: ExportDialogProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const count = ids.length === 1 ? 'one request' : `${ids.length} requests`;
  const exportNow = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const result = await exported(desk, ids).finally(() => setIsBusy(false));
    if (result.kind === 'failed') return setFailure(result.sentence);
    saveFile(result.file, `requests-${today}.json`, 'application/json');
    onClose();
    return onDone(
      result.leftOut === 0 ? `Exported ${count}.` : `Exported ${count}, without ${result.leftOut} attachments that cannot be opened.`,
    );
  };
  return (
    <Dialog
      open
      title={`Export ${count}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void exportNow()}>
            {isBusy ? 'Exporting' : 'Export'}
          </Button>
        </>
      }
    >
      <p>
        The file holds everything of {count}, attachments included, and is not encrypted: it leaves the protection of this program, and
        whoever opens it can read it. Keep it as you keep a chart.
      </p>
      <p>To guard against loss, make an encrypted backup in the settings instead.</p>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </Dialog>
  );
}
