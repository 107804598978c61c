import { type DeskRow, version } from './format.ts';
import { newKey, rewrapKey, unwrapKey } from './keys.ts';
import { newKdf, wrappingKey } from './passphrase.ts';

type Named = Pick<DeskRow, 'v' | 'minReader' | 'id'>;

const bound = ({ v, minReader, id }: Named) => ['master key', v, minReader, id];

/** A new desk's row and its master key: 256 random bits, wrapped by what the passphrase gives. */
export async function newDesk(
  id: string,
  name: string,
  passphrase: string,
): Promise<{ readonly row: DeskRow; readonly master: CryptoKey }> {
  const kdf = newKdf();
  const named = { ...version, id };
  const { key, wrapped } = await newKey('wraps keys', await wrappingKey(passphrase, kdf), bound(named));
  return { row: { ...named, name, kdf, master: wrapped }, master: key };
}

/** The desk's master key; undefined where the passphrase is another one (or the row was altered: the two cannot be told apart). */
export async function masterOf(row: DeskRow, passphrase: string): Promise<CryptoKey | undefined> {
  return unwrapKey('wraps keys', await wrappingKey(passphrase, row.kdf), row.master, bound(row));
}

/** The row with the same master key under another passphrase, a new salt and today's rounds; undefined where `current` is wrong. */
export async function withPassphrase(row: DeskRow, current: string, next: string): Promise<DeskRow | undefined> {
  const kdf = newKdf();
  const [from, to] = await Promise.all([wrappingKey(current, row.kdf), wrappingKey(next, kdf)]);
  const master = await rewrapKey(
    row.master,
    { wrapper: from, bound: bound(row) },
    { wrapper: to, bound: bound({ ...version, id: row.id }) },
  );
  return master && { ...row, ...version, kdf, master };
}
