import type { Bytes } from './bytes.ts';
import type { Refusal, StoredRecord } from './contract.ts';
import type { Store } from './store.ts';

/** A case's key while its desk is open. */
export interface CaseKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** An open desk: where its rows are, and the keys, which exist in memory alone and are forgotten by locking. */
export interface Session {
  readonly store: Store;
  /** identifier of the desk */
  readonly desk: string;
  readonly readOnly: boolean;
  /** ms since 1970 */
  readonly now: () => number;
  /** Says that a record changed, to this tab and the others. */
  readonly announce: (record: string) => void;
  /** wraps the keys of cases; undefined once locked */
  master: CryptoKey | undefined;
  readonly caseKeys: Map<string, CaseKey>;
  /** what the last list opened, by identifier: a list of thousands opens only what changed since */
  readonly listed: Map<string, Listed>;
  /** which kind each record is, by identifier, as far as it is known; read when it is first asked for (known-kinds.ts) */
  kinds: Promise<Map<string, string>> | undefined;
}

/** A record as a list opened it, from a body that is known by its IV. */
export interface Listed {
  readonly iv: Bytes;
  readonly record: StoredRecord;
}

export const locked: Refusal = { kind: 'locked' };

/** Why nothing can be written now; undefined where it can. */
export function refusal({ master, readOnly }: Session): Refusal | undefined {
  if (master === undefined) return locked;
  return readOnly ? { kind: 'read-only' } : undefined;
}

/** Forgets every key, and what was opened with them; the rest stays sealed until the passphrase is given again. */
export function forgetKeys(session: Session): void {
  session.master = undefined;
  session.caseKeys.clear();
  session.listed.clear();
  session.kinds = undefined;
}
