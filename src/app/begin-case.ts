import { readProfile } from '../desk/profile-query.ts';
import { newCase } from '../request/case.ts';
import { emptyDraft } from '../request/draft.ts';
import { caseKind } from '../request/kinds.ts';
import { emptyProfile, withOnlyEntries } from '../request/profile.ts';
import type { Desk } from '../request/vault/desk.ts';
import { newRecordId } from '../request/vault/records.ts';

/** Stores a new request with what the office profile has only one of; its number, or `undefined` where it was not stored. */
export async function beginCase(desk: Desk, today: string): Promise<string | undefined> {
  const stored = await readProfile(desk);
  const profile = stored.kind === 'profile' ? stored.profile : emptyProfile;
  const id = newRecordId();
  const content = newCase(withOnlyEntries(emptyDraft(today), profile), Date.now());
  const result = await desk.put({ id, kind: caseKind, content }, 0);
  return result.kind === 'saved' ? id : undefined;
}
