import { randomId } from './bytes.ts';
import { masterOf, newDesk } from './desk-keys.ts';
import { type Access, type DeskRow, deskRow, readRow, type Unreadable } from './format.ts';
import { type PassphraseTooShort, passphraseFault } from './passphrase.ts';
import { dropAll } from './removals.ts';
import { fieldOf, refuse, type Store, type StoreFault } from './store.ts';

export interface DeskSummary {
  readonly id: string;
  /** the label that its owner gave it */
  readonly name: string;
  /** it lives in this tab alone */
  readonly isInMemory: boolean;
  /** what can be done with it once unlocked; `newer-format` and `damaged` cannot be unlocked by this program */
  readonly access: Access | Unreadable['reason'];
}

/** A label is 1 to 60 characters, and no two desks share one. It is stored in the clear: the screen says so. */
export type NameFault = { readonly kind: 'name-missing' | 'name-too-long' | 'name-taken' };

export const maximumNameLength = 60;

export interface NewDesk {
  readonly name: string;
  readonly passphrase: string;
}

interface OpenedMaster {
  readonly kind: 'unlocked';
  readonly row: DeskRow;
  readonly access: Access;
  readonly master: CryptoKey;
}

export async function listDesks(store: Store, isInMemory: boolean): Promise<readonly DeskSummary[]> {
  return (await store.all('desks', [])).map((stored) => {
    const read = readRow(deskRow, stored);
    const access = read.kind === 'row' ? read.access : read.reason;
    return { id: String(fieldOf(stored, 'id')), name: String(fieldOf(stored, 'name') ?? ''), isInMemory, access };
  });
}

function nameFault(name: string, desks: readonly DeskSummary[]): NameFault | undefined {
  if (name === '') return { kind: 'name-missing' };
  if (name.length > maximumNameLength) return { kind: 'name-too-long' };
  return desks.some((desk) => desk.name.toLowerCase() === name.toLowerCase()) ? { kind: 'name-taken' } : undefined;
}

/** Stores a new desk and answers with it unlocked. */
export async function addDesk(store: Store, wanted: NewDesk): Promise<OpenedMaster | NameFault | PassphraseTooShort | StoreFault> {
  const name = wanted.name.trim();
  const fault = nameFault(name, await listDesks(store, false)) ?? passphraseFault(wanted.passphrase);
  if (fault) return fault;
  const { row, master } = await newDesk(randomId(), name, wanted.passphrase);
  return store.exchange<OpenedMaster>([], () => ({
    steps: [{ put: 'desks', row }],
    result: { kind: 'unlocked', row, access: 'full', master },
  }));
}

/** `wrong-passphrase` is also the answer where the desk's row was altered: the two cannot be told apart. */
export type UnlockFault = { readonly kind: 'wrong-passphrase' } | { readonly kind: 'no-such-desk' } | Unreadable;

export async function unlockMaster(store: Store, id: string, passphrase: string): Promise<OpenedMaster | UnlockFault> {
  const stored = await store.get('desks', [id]);
  if (stored === undefined) return { kind: 'no-such-desk' };
  const read = readRow(deskRow, stored);
  if (read.kind !== 'row') return read;
  const master = await masterOf(read.row, passphrase);
  return master ? { kind: 'unlocked', row: read.row, access: read.access, master } : { kind: 'wrong-passphrase' };
}

export type RemoveDeskResult = { readonly kind: 'removed' } | { readonly kind: 'read-only' } | StoreFault;

/** Destroys a desk with all its cases and their keys, for good; one of a newer program is left alone. */
export function removeDesk(store: Store, id: string): Promise<RemoveDeskResult> {
  return store.exchange<RemoveDeskResult>([['desks', [id]]], ([stored]) => {
    const read = readRow(deskRow, stored);
    const isNewer = read.kind === 'row' ? read.access === 'read-only' : read.reason === 'newer-format';
    if (isNewer) return refuse({ kind: 'read-only' });
    return { steps: [{ drop: 'desks', under: [id] }, ...dropAll([id])], result: { kind: 'removed' } };
  });
}
