import { bytesOf, randomId } from '../../../src/request/vault/bytes.ts';
import { newCaseKey } from '../../../src/request/vault/case-keys.ts';
import type { RecordContent } from '../../../src/request/vault/contract.ts';
import type { DeskRow } from '../../../src/request/vault/format.ts';
import { newKey } from '../../../src/request/vault/keys.ts';
import { newKdf, wrappingKey } from '../../../src/request/vault/passphrase.ts';
import { seal } from '../../../src/request/vault/seal.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { passphrase, write } from './desks.ts';

/** What a program of version 2 writes for one of version 1 to read. */
const version = { v: 2, minReader: 1 };

export async function newerDesk(store: Store): Promise<DeskRow> {
  const [id, kdf] = [randomId(), newKdf()];
  const { wrapped } = await newKey('wraps keys', await wrappingKey(passphrase, kdf), ['master key', 2, 1, id]);
  const row = { ...version, id, name: 'Newer desk', kdf, master: wrapped };
  await write(store, 'desks', [row]);
  return row;
}

export async function newerRecord(store: Store, master: CryptoKey, { id, kind, content }: RecordContent): Promise<void> {
  const { key, row } = await newCaseKey(master, 'desk', id);
  const inside = bytesOf(JSON.stringify({ kind, savedAt: 1000, content }));
  const body = await seal(key.key, inside, ['record', 2, 1, 'desk', id, key.id, 4]);
  await write(store, 'keys', [row]);
  await write(store, 'records', [{ ...version, desk: 'desk', id, keyId: key.id, revision: 4, body }]);
}
