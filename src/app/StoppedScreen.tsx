import { useState } from 'react';
import { useRoute } from 'wouter';
import { useDesk } from '../desk/desk-context.ts';
import type { Desk } from '../request/vault/desk.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';

/** Where a screen stopped: the draft is in the store as it was last saved, and can be taken out from here. */
export function StoppedScreen({ onRetry }: { readonly onRetry: () => void }) {
  const [, params] = useRoute('/request/:id/:step');
  return (
    <main id="main" className="app-notice" role="alert">
      <h1>This screen stopped</h1>
      <p>The program met a fault that it did not expect. Your desk is still open, and what was said to be saved is saved.</p>
      <div className="ui-actions">
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
        <LinkButton href="/">Go to the work list</LinkButton>
        {params?.id !== undefined && <ExportButton id={params.id} />}
      </div>
    </main>
  );
}

function ExportButton({ id }: { readonly id: string }) {
  const desk = useDesk();
  const [fault, setFault] = useState<string>();
  return (
    <>
      <Button onClick={() => void takeOut(desk, id).then(setFault)}>Download the saved request</Button>
      <p role="status" className="ui-hint">
        {fault ?? 'The downloaded file is not encrypted; keep it as you keep a chart.'}
      </p>
    </>
  );
}

/** Saves the case to a file; a sentence where it cannot be read. */
async function takeOut(desk: Desk, id: string): Promise<string | undefined> {
  const { exportCases } = await import('../worklist/export-cases.ts');
  const exported = await exportCases(desk, [id]);
  if (exported.kind === 'failed') return exported.sentence;
  saveFile(exported.file, 'requests.json', 'application/json');
  return undefined;
}
