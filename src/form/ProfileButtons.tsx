import { useFormContext } from 'react-hook-form';
import type { Draft } from '../request/draft.ts';
import type { OfficeProfile } from '../request/profile.ts';
import { Button } from '../ui/Button.tsx';

const names = { prescribers: 'prescriber', contacts: 'contact person', sites: 'site of care' } as const;

interface Entry {
  readonly name: string;
  readonly fill: readonly (readonly [path: FilledPath, value: string])[];
}

type FilledPath =
  | `prescriber.${keyof OfficeProfile['prescribers'][number]}`
  | `contact.${keyof OfficeProfile['contacts'][number]}`
  | `service.${keyof OfficeProfile['sites'][number]}`;

function entriesOf(profile: OfficeProfile, kind: keyof OfficeProfile): readonly Entry[] {
  if (kind === 'prescribers') {
    return profile.prescribers.map(({ name, npi, specialty, phone, fax, address }) => ({
      name,
      fill: [
        ['prescriber.name', name],
        ['prescriber.npi', npi],
        ['prescriber.specialty', specialty],
        ['prescriber.phone', phone],
        ['prescriber.fax', fax],
        ['prescriber.address', address],
      ],
    }));
  }
  if (kind === 'contacts') {
    return profile.contacts.map(({ name, phone, fax }) => ({
      name,
      fill: [
        ['contact.name', name],
        ['contact.phone', phone],
        ['contact.fax', fax],
      ],
    }));
  }
  return profile.sites.map(({ siteName, siteNpi, siteAddress }) => ({
    name: siteName,
    fill: [
      ['service.siteName', siteName],
      ['service.siteNpi', siteNpi],
      ['service.siteAddress', siteAddress],
    ],
  }));
}

interface ProfileButtonsProps {
  readonly kind: keyof OfficeProfile;
  readonly profile: OfficeProfile;
}

/** One button for each entry of the office profile. */
export function ProfileButtons({ kind, profile }: ProfileButtonsProps) {
  const { setValue } = useFormContext<Draft>();
  const entries = entriesOf(profile, kind);
  const use = (fill: Entry['fill']) => {
    for (const [path, value] of fill) setValue(path, value, { shouldDirty: true });
  };
  return (
    <div className="form-picker">
      <span>From the office profile:</span>
      {entries.map(({ name, fill }) => (
        <Button key={name} onClick={() => use(fill)}>
          <span className="ui-hidden">Use {names[kind]} </span>
          {name}
        </Button>
      ))}
    </div>
  );
}
