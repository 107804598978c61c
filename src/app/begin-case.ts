import { readProfile } from '../desk/profile-query.ts';
import { newCase } from '../request/case.ts';
import { emptyDraft } from '../request/draft.ts';
import { emptyProfile, withOnlyEntries } from '../request/profile.ts';
import type { Desk } from '../request/vault/desk.ts';
import { createCase } from '../worklist/create-case.ts';

/** Stores a new request with what the office profile has only one of; its number, or why it was not stored. */
export async function beginCase(desk: Desk, today: string): Promise<{ readonly id: string } | { readonly problem: string }> {
  const stored = await readProfile(desk);
  const profile = stored.kind === 'profile' ? stored.profile : emptyProfile;
  const created = await createCase(desk, newCase(withOnlyEntries(emptyDraft(today), profile), Date.now()));
  return created.kind === 'created' ? created : { problem: created.sentence };
}
