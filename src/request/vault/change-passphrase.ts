import { sameBytes } from './bytes.ts';
import type { ChangePassphraseResult } from './contract.ts';
import { withPassphrase } from './desk-keys.ts';
import { type DeskRow, deskRow, readRow } from './format.ts';
import { passphraseFault } from './passphrase.ts';
import { refusal, type Session } from './session.ts';
import { refuse } from './store.ts';

/**
 * Puts the desk under another passphrase; the records stay as they are. A copy of the disk that somebody took before still
 * opens with the passphrase of that time: where it leaked, restore a backup into a new desk and remove the old one.
 */
export async function changePassphrase(session: Session, current: string, next: string): Promise<ChangePassphraseResult> {
  const fault = passphraseFault(next) ?? refusal(session);
  if (fault) return fault;
  const { store, desk } = session;
  const stored = await store.get('desks', [desk]);
  if (stored === undefined) return { kind: 'in-memory' };
  const read = readRow(deskRow, stored);
  if (read.kind !== 'row') return read;
  const row = await withPassphrase(read.row, current, next);
  if (row === undefined) return { kind: 'wrong-passphrase' };
  return store.exchange<ChangePassphraseResult>([['desks', [desk]]], ([found]) =>
    // Changed in another tab meanwhile: the passphrase given here is no longer the present one.
    isSame(found, read.row) ? { steps: [{ put: 'desks', row }], result: { kind: 'changed' } } : refuse({ kind: 'wrong-passphrase' }),
  );
}

function isSame(stored: unknown, { master }: DeskRow): boolean {
  const read = readRow(deskRow, stored);
  return read.kind === 'row' && sameBytes(read.row.master.iv, master.iv);
}
