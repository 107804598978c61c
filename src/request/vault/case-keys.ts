import { type Bytes, randomId } from './bytes.ts';
import { damaged, type KeyRow, keyRow, type RecordRow, readRow, type Unreadable, version } from './format.ts';
import { newKey, unwrapKey } from './keys.ts';
import { packed, unpacked } from './seal.ts';
import type { CaseKey, Session } from './session.ts';

type Named = Pick<KeyRow, 'v' | 'minReader' | 'desk' | 'record' | 'id'>;

const bound = ({ v, minReader, desk, record, id }: Named) => ['case key', v, minReader, desk, record, id];

/** A new case's key, and the row that keeps it. */
export async function newCaseKey(
  master: CryptoKey,
  desk: string,
  record: string,
): Promise<{ readonly key: CaseKey; readonly row: KeyRow }> {
  const named = { ...version, desk, record, id: randomId() };
  const { key, wrapped } = await newKey('seals data', master, bound(named));
  return { key: { id: named.id, key }, row: { ...named, wrapped: new Blob([packed(wrapped)]) } };
}

/** The key of a stored case, from memory or from its row; it is `damaged` where the key is lost or another one. */
export async function caseKeyOf(
  session: Session,
  master: CryptoKey,
  row: RecordRow,
  stored: () => Promise<unknown> = () => session.store.get('keys', [row.desk, row.id]),
): Promise<CaseKey | Unreadable> {
  const known = session.caseKeys.get(row.id);
  if (known?.id === row.keyId) return known;
  const key = await keyFrom(master, await stored());
  if (!('reason' in key) && session.master !== undefined) session.caseKeys.set(row.id, key);
  return key;
}

async function keyFrom(master: CryptoKey, stored: unknown): Promise<CaseKey | Unreadable> {
  const read = readRow(keyRow, stored);
  if (read.kind !== 'row') return read;
  return (await opened(master, read.row)) ?? damaged;
}

/** The key of a row; undefined where it is damaged or its file is lost. */
export async function opened(master: CryptoKey, row: KeyRow): Promise<CaseKey | undefined> {
  const bytes = await bytesOfBlob(row.wrapped);
  const key = bytes && (await unwrapKey('seals data', master, unpacked(bytes), bound(row)));
  return key && { id: row.id, key };
}

async function bytesOfBlob(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
