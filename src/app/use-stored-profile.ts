import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.ts';
import { profileQuery } from '../desk/profile-query.ts';
import { emptyProfile, type OfficeProfile } from '../request/profile.ts';

/** The office profile of the open desk; empty until it is read, and where there is none. */
export function useStoredProfile(): OfficeProfile {
  const { data } = useQuery(profileQuery(useDesk()));
  return data?.kind === 'profile' ? data.profile : emptyProfile;
}
