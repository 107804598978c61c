import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { readNpi } from '../request/npi.ts';
import { type OfficeProfile, profileSchema } from '../request/profile.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import type { Texts } from './use-submit.ts';

export type ProfileKey = keyof OfficeProfile;

/** An entry of any list of the profile: texts by field. */
export type Entry = Readonly<Record<string, string>>;

export interface EntryField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'name' | 'npi' | 'specialty' | 'phone' | 'address';
  readonly isOptional: boolean;
}

interface EntryKind {
  readonly title: string;
  /** as in "Add a prescriber" */
  readonly one: string;
  readonly hint: string;
  readonly fields: readonly EntryField[];
}

const field = (name: string, label: string, kind: EntryField['kind'], isOptional = false): EntryField => ({
  name,
  label,
  kind,
  isOptional,
});

/** The lists of the profile and what each entry has. */
export const entryKinds: Readonly<Record<ProfileKey, EntryKind>> = {
  prescribers: {
    title: 'Prescribers',
    one: 'prescriber',
    hint: 'Who orders the drug. The specialty decides I.A.2, so enter it as it is.',
    fields: [
      field('name', 'Name', 'name'),
      field('npi', 'NPI', 'npi'),
      field('specialty', 'Specialty', 'specialty'),
      field('phone', 'Phone', 'phone', true),
      field('fax', 'Fax', 'phone', true),
      field('address', 'Address', 'address', true),
    ],
  },
  contacts: {
    title: 'Contact persons',
    one: 'contact person',
    hint: 'Whom the plan calls with questions.',
    fields: [field('name', 'Name', 'name'), field('phone', 'Phone', 'phone', true), field('fax', 'Fax', 'phone', true)],
  },
  sites: {
    title: 'Sites of care',
    one: 'site of care',
    hint: 'Where the infusion is given.',
    fields: [field('siteName', 'Name', 'name'), field('siteNpi', 'NPI', 'npi', true), field('siteAddress', 'Address', 'address', true)],
  },
};

export const specialties = questionWording.specialty.options ?? [];

/** What must be mended in an entry, by the control's id. */
export function entryErrors(key: ProfileKey, texts: Texts): readonly SummarizedError[] {
  return entryKinds[key].fields.flatMap((one) => {
    const message = faultOf(one, texts(one.name).trim());
    return message === undefined ? [] : [{ id: one.name, message }];
  });
}

function faultOf({ kind, label, isOptional }: EntryField, text: string): string | undefined {
  if (text === '' && isOptional) return undefined;
  if (kind === 'specialty') return text === '' ? 'Choose the specialty' : undefined;
  if (text === '') return `Enter the ${kind === 'npi' ? label : label.toLowerCase()}`;
  const read = kind === 'npi' ? readNpi(text) : undefined;
  return read !== undefined && 'fault' in read ? read.fault : undefined;
}

/** An entry as typed, without blanks at its ends; an NPI as its ten digits. The texts must be without faults. */
export function entryOf(key: ProfileKey, texts: Texts): Entry {
  return Object.fromEntries(
    entryKinds[key].fields.map(({ name, kind }) => {
      const text = texts(name).trim();
      const npi = kind === 'npi' && text !== '' ? readNpi(text) : undefined;
      return [name, npi !== undefined && 'value' in npi ? npi.value : text];
    }),
  );
}

/** The entries of a list, as they are shown and edited. */
export const entriesOf = (profile: OfficeProfile, key: ProfileKey): readonly Entry[] => profile[key];

/** An entry and the list that it is in. */
export interface EntryAt {
  readonly key: ProfileKey;
  readonly entry: Entry;
}

/** Entries are told apart by what they say, not by their place: another tab may have added one before. */
const placeOf = (entries: readonly Entry[], entry: Entry) => entries.findIndex((one) => JSON.stringify(one) === JSON.stringify(entry));

/** The entries with one changed; added where it is new, or no longer there to be changed. None stands there twice. */
export function withEntry(entries: readonly Entry[], before: Entry | undefined, entry: Entry): readonly Entry[] {
  if (placeOf(entries, entry) !== -1) return entries;
  const place = before === undefined ? -1 : placeOf(entries, before);
  return place === -1 ? [...entries, entry] : entries.map((one, index) => (index === place ? entry : one));
}

export const withoutEntry = (entries: readonly Entry[], entry: Entry): readonly Entry[] => {
  const place = placeOf(entries, entry);
  return entries.filter((_, index) => index !== place);
};

/** The profile with another list of entries; what an entry lacks is blank. */
export function withEntries(profile: OfficeProfile, key: ProfileKey, entries: readonly Entry[]): OfficeProfile {
  return profileSchema.parse({ ...profile, [key]: entries });
}

export const profileKeys = ['prescribers', 'contacts', 'sites'] as const satisfies readonly ProfileKey[];

export const nameOf = (key: ProfileKey, entry: Entry): string => entry[entryKinds[key].fields[0]?.name ?? ''] ?? '';

/** What is said of an entry beside its name. */
export function factsOf(key: ProfileKey, entry: Entry): readonly string[] {
  return entryKinds[key].fields.slice(1).flatMap(({ name, label, kind }) => {
    const text = entry[name] ?? '';
    if (text === '') return [];
    if (kind === 'specialty') return specialties.find(([value]) => value === text)?.[1] ?? text;
    return kind === 'address' ? text.split('\n').join(', ') : `${label} ${text}`;
  });
}
