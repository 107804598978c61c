import { Suspense } from 'react';
import type { CaseSummary } from '../request/case-list.ts';
import type { Desk } from '../request/vault/desk.ts';
import { fetched, later } from '../ui/later.ts';
import type { Sending } from './sending.ts';

const ExportDialog = later(() => import('./ExportDialog.tsx').then((module) => module.ExportDialog));
const ImportDialog = later(() => import('./ImportDialog.tsx').then((module) => module.ImportDialog));
const RecordDialog = later(() => import('./RecordDialog.tsx').then((module) => module.RecordDialog));

/** What a person was asked for, in a dialog. */
export type Asked =
  /** with files that were dropped on the page */
  | { readonly kind: 'import'; readonly dropped?: readonly File[] }
  | { readonly kind: 'export'; readonly ids: readonly string[] }
  | { readonly kind: 'record'; readonly listed: CaseSummary };

interface AskedDialogProps {
  readonly desk: Desk;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly asked: Asked;
  /** tells what was done */
  readonly say: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The dialog that is open; each is loaded when it is first asked for. */
export function AskedDialog(props: AskedDialogProps) {
  return <Suspense fallback={null}>{dialogFor(props)}</Suspense>;
}

function dialogFor({ desk, today, asked, say, onClose }: AskedDialogProps) {
  switch (asked.kind) {
    case 'import':
      return <ImportDialog desk={desk} dropped={asked.dropped} onClose={onClose} />;
    case 'export':
      return <ExportDialog desk={desk} ids={asked.ids} today={today} onClose={onClose} onDone={say} />;
    case 'record': {
      const save = async (sending: Sending) => {
        const { changeCase } = await fetched(() => import('./case-actions.ts'));
        const changed = await changeCase(desk, asked.listed.id, (content) => ({ ...content, ...sending }));
        return changed.kind === 'failed' ? changed.sentence : undefined;
      };
      return <RecordDialog listed={asked.listed} today={today} onSave={save} onClose={onClose} />;
    }
  }
}
