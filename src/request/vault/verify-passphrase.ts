import type { Fault } from './contract.ts';
import { masterOf } from './desk-keys.ts';
import { deskRow, readRow, type Unreadable } from './format.ts';
import { locked, type Session } from './session.ts';

export type VerifyPassphraseResult =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong-passphrase' }
  /** there is no passphrase on a desk in memory */
  | { readonly kind: 'in-memory' }
  | Unreadable
  | Fault;

/** Whether a passphrase is the desk's: for a signature. Nothing is opened with it and nothing of it is kept. */
export async function verifyPassphrase({ master, store, desk }: Session, passphrase: string): Promise<VerifyPassphraseResult> {
  if (master === undefined) return locked;
  const stored = await store.get('desks', [desk]);
  if (stored === undefined) return { kind: 'in-memory' };
  const read = readRow(deskRow, stored);
  if (read.kind !== 'row') return read;
  return (await masterOf(read.row, passphrase)) === undefined ? { kind: 'wrong-passphrase' } : { kind: 'right' };
}
