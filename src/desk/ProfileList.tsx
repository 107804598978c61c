import { Button } from '../ui/Button.tsx';
import { type Entry, type EntryAt, entryKinds, factsOf, nameOf, type ProfileKey } from './profile-entries.ts';

interface ProfileListProps {
  readonly profileKey: ProfileKey;
  readonly entries: readonly Entry[];
  /** without an entry, a new one */
  readonly onEdit: (place: { readonly key: ProfileKey; readonly entry: Entry | undefined }) => void;
  readonly onRemove: (place: EntryAt) => void;
}

/** One list of the office profile, with what can be done to each entry. */
export function ProfileList({ profileKey, entries, onEdit, onRemove }: ProfileListProps) {
  const { title, one, hint } = entryKinds[profileKey];
  return (
    <section className="desk-section" aria-labelledby={`${profileKey}-title`}>
      <h2 id={`${profileKey}-title`}>{title}</h2>
      <p className="ui-hint">{hint}</p>
      {entries.length > 0 && (
        <ul className="desk-entries">
          {entries.map((entry) => (
            <li key={JSON.stringify(entry)}>
              <p>
                <strong>{nameOf(profileKey, entry)}</strong>
                <span className="ui-muted">{factsOf(profileKey, entry).join(' · ')}</span>
              </p>
              <p className="desk-entry-actions">
                <Button look="quiet" onClick={() => onEdit({ key: profileKey, entry })}>
                  Change <span className="ui-hidden">{nameOf(profileKey, entry)}</span>
                </Button>
                <Button look="quiet" onClick={() => onRemove({ key: profileKey, entry })}>
                  Remove <span className="ui-hidden">{nameOf(profileKey, entry)}</span>
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => onEdit({ key: profileKey, entry: undefined })}>Add a {one}</Button>
    </section>
  );
}
