import { useState } from 'react';
import type { OfficeProfile } from '../request/profile.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLostFocus } from '../ui/lost-focus.ts';
import { Page } from '../ui/Page.tsx';
import { Toast } from '../ui/Status.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ProfileList } from './ProfileList.tsx';
import {
  type Entry,
  type EntryAt,
  entriesOf,
  entryKinds,
  nameOf,
  type ProfileKey,
  profileKeys,
  withEntry,
  withoutEntry,
} from './profile-entries.ts';
import { useProfile } from './use-profile.ts';
import './desk.css';

/** What an office enters once, and every request picks from: prescribers, contact persons, sites of care. */
export function ProfileScreen() {
  const state = useProfile();
  if (state === undefined) return <Page>{null}</Page>;
  return (
    <Page name="Office profile">
      {'problem' in state ? <Problem>{state.problem}</Problem> : <Profile profile={state.stored.profile} change={state.change} />}
    </Page>
  );
}

function Problem({ children }: { readonly children: string }) {
  return (
    <>
      <h1>Office profile</h1>
      <p>{children}</p>
    </>
  );
}

interface ProfileProps {
  readonly profile: OfficeProfile;
  readonly change: Extract<ReturnType<typeof useProfile>, { change: unknown }>['change'];
}

function Profile({ profile, change }: ProfileProps) {
  const [edited, setEdited] = useState<{ readonly key: ProfileKey; readonly entry: Entry | undefined }>();
  const [doomed, setDoomed] = useState<EntryAt>();
  const [done, setDone] = useState<string>();
  const count = profileKeys.reduce((total, key) => total + entriesOf(profile, key).length, 0);
  // with the form or the entry goes what had the focus
  const list = useLostFocus(edited === undefined ? `${count} entries` : 'form');
  if (edited !== undefined) {
    const { key, entry: before } = edited;
    const save = async (entry: Entry) => {
      const failure = await change(key, (entries) => withEntry(entries, before, entry));
      if (failure !== undefined) return failure;
      setEdited(undefined);
      setDone(`Saved: ${nameOf(key, entry)}`);
      return undefined;
    };
    return <EntryForm profileKey={key} entry={before} onSave={save} onCancel={() => setEdited(undefined)} />;
  }
  const remove = async ({ key, entry }: EntryAt) => {
    setDoomed(undefined);
    const failure = await change(key, (entries) => withoutEntry(entries, entry));
    setDone(failure ?? `Removed: ${nameOf(key, entry)}`);
  };
  return (
    <section ref={list}>
      <h1>Office profile</h1>
      <p className="desk-about">Entered once; a request picks from it. It is kept encrypted with your requests, on this desk alone.</p>
      {profileKeys.map((key) => (
        <ProfileList key={key} profileKey={key} entries={entriesOf(profile, key)} onEdit={setEdited} onRemove={setDoomed} />
      ))}
      {doomed !== undefined && <RemoveDialog entry={doomed} onKeep={() => setDoomed(undefined)} onRemove={() => void remove(doomed)} />}
      <Toast message={done} onDismiss={() => setDone(undefined)} />
    </section>
  );
}

interface RemoveDialogProps {
  readonly entry: EntryAt;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

function RemoveDialog({ entry: { key, entry }, onKeep, onRemove }: RemoveDialogProps) {
  return (
    <Dialog
      open
      title={`Remove the ${entryKinds[key].one} ${nameOf(key, entry)}?`}
      onClose={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>Keep</Button>
          <Button look="danger" onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    >
      <p>Requests that were filled in from it keep what they have.</p>
    </Dialog>
  );
}
