import { Suspense } from 'react';
import type { OfficeProfile } from '../request/profile.ts';
import { later } from '../ui/later.ts';
import { useProfile } from './profile-context.ts';

const ProfileButtons = later(() => import('./ProfileButtons.tsx').then((module) => module.ProfileButtons));

/** What the office profile has to fill in; nothing where it has none. */
export function ProfilePicker({ kind }: { readonly kind: keyof OfficeProfile }) {
  const profile = useProfile();
  if (profile[kind].length === 0) return null;
  return (
    <Suspense>
      <ProfileButtons kind={kind} profile={profile} />
    </Suspense>
  );
}
