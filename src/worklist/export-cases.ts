import { caseFileParts, type PortableCase } from '../request/case-files.ts';
import type { Desk } from '../request/vault/desk.ts';
import { attachmentsOf, openCase } from './case-actions.ts';
import type { Failed } from './create-case.ts';

/** Bytes of attachments in one file, so that it can be imported again (`mostBytes`); more is a matter for the encrypted backup. */
const mostAttachedBytes = 32_000_000;

export interface Exported {
  readonly kind: 'exported';
  readonly file: Blob;
  /** attachments that this program cannot open, and so are not in it */
  readonly leftOut: number;
}

/** Cases with their attachments in one readable file, for another office or program: it is not encrypted. */
export async function exportCases(desk: Desk, ids: readonly string[]): Promise<Exported | Failed> {
  const cases: PortableCase[] = [];
  let attachedBytes = 0;
  let leftOut = 0;
  for (const id of ids) {
    const opened = await openCase(desk, id);
    if (opened.kind === 'failed') return opened;
    const read = await attachmentsOf(desk, id);
    if (read.kind === 'failed') return read;
    cases.push({ id, content: opened.content, attachments: read.attachments });
    attachedBytes += read.attachments.reduce((sum, { content }) => sum + content.length, 0);
    leftOut += read.unreadable;
    if (attachedBytes > mostAttachedBytes) return tooMuch;
  }
  return { kind: 'exported', file: new Blob([...caseFileParts(cases)], { type: 'application/json' }), leftOut };
}

const tooMuch: Failed = {
  kind: 'failed',
  sentence: 'Together the attachments are larger than 32 MB. Export fewer requests at a time, or make a backup in the settings.',
};
