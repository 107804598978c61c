import { readCase } from '../request/case.ts';
import { caseFileParts } from '../request/case-files.ts';
import type { Desk } from '../request/vault/desk.ts';
import { saveFile } from '../ui/download.ts';
import { attachmentsOf } from '../worklist/case-actions.ts';

/** An office's case as it is typed, with those of its attachments that can be read, as a file that can be imported again. */
export async function downloadUnsaved(desk: Desk, id: string, unsaved: unknown): Promise<void> {
  const content = readCase(unsaved);
  if (content === undefined) return;
  const read = await attachmentsOf(desk, id);
  const attachments = read.kind === 'read' ? read.attachments : [];
  saveFile(new Blob([...caseFileParts([{ id, content, attachments }])]), 'requests.json', 'application/json');
}
