import { useQuery, useQueryClient } from '@tanstack/react-query';
import { openingSentence, unsavedSentence } from '../request/vault/sentences.ts';
import { useDesk } from './desk-context.ts';
import { storageFaultSentence } from './faults-in-words.ts';
import { type Entry, entriesOf, type ProfileKey, withEntries } from './profile-entries.ts';
import { profileQuery, type StoredProfile, saveProfile } from './profile-query.ts';

/** Changes one list of the profile and saves it; resolves to a sentence where it was not saved. */
type ChangeEntries = (key: ProfileKey, change: (entries: readonly Entry[]) => readonly Entry[]) => Promise<string | undefined>;

type ProfileState = { readonly stored: StoredProfile; readonly change: ChangeEntries } | { readonly problem: string } | undefined;

/** The stored profile and how to change it; `undefined` until it is read. */
export function useProfile(): ProfileState {
  const desk = useDesk();
  const client = useQueryClient();
  const { data: stored } = useQuery(profileQuery(desk));
  if (stored === undefined) return undefined;
  if (stored.kind === 'unreadable') return { problem: openingSentence(stored) };
  if (stored.kind !== 'profile') return { problem: storageFaultSentence(stored) };
  const change: ChangeEntries = async (key, changed) => {
    const next = withEntries(stored.profile, key, changed(entriesOf(stored.profile, key)));
    const result = await saveProfile(desk, next, stored.revision);
    await client.invalidateQueries({ queryKey: profileQuery(desk).queryKey });
    if (result.kind === 'saved') return undefined;
    if (result.kind === 'unreadable') return openingSentence(result);
    return result.kind === 'conflict'
      ? 'Not saved: the profile was changed in another tab, and is loaded again. Save once more.'
      : unsavedSentence(result);
  };
  return { stored, change };
}
