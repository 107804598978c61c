import { queryOptions } from '@tanstack/react-query';
import { ownIds, profileKind } from '../request/kinds.ts';
import { emptyProfile, type OfficeProfile, profileSchema } from '../request/profile.ts';
import type { Fault, PutResult } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import type { Unreadable } from '../request/vault/format.ts';

/** A desk has one profile: a fixed identifier keeps two tabs from making two, and a restored backup from adding another. */
const profileRecordId = ownIds.profile;

/** The profile and the revision that it is stored as; 0 where there is none yet. */
export interface StoredProfile {
  readonly kind: 'profile';
  readonly profile: OfficeProfile;
  readonly revision: number;
}

/** The office profile of a desk, by TanStack Query; invalidate it after `saveProfile`. */
export const profileQuery = (desk: Desk) =>
  queryOptions({ queryKey: ['desk', desk.id, 'profile'], queryFn: () => readProfile(desk), staleTime: 0, networkMode: 'always' });

/** Reads the office profile of a desk; an empty one where none was entered. */
export async function readProfile(desk: Desk): Promise<StoredProfile | Unreadable | Fault> {
  const result = await desk.get(profileRecordId);
  if (result.kind === 'absent') return { kind: 'profile', profile: emptyProfile, revision: 0 };
  if (result.kind !== 'found') return result;
  const read = profileSchema.safeParse(result.record.content);
  if (!read.success) return { kind: 'unreadable', reason: 'damaged' };
  return { kind: 'profile', profile: read.data, revision: result.record.revision };
}

/** Saves the profile over the revision that was seen; one saved meanwhile is a conflict and stays. */
export const saveProfile = (desk: Desk, profile: OfficeProfile, revision: number): Promise<PutResult> =>
  desk.put({ id: profileRecordId, kind: profileKind, content: profile }, revision);
