import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

const text = z.catch(z.string(), '');

const prescriber = z.object({ name: text, npi: text, specialty: text, phone: text, fax: text, address: text });
const contact = z.object({ name: text, phone: text, fax: text });
const site = z.object({ siteName: text, siteNpi: text, siteAddress: text });

/** What an office enters once, and a request picks from. Texts as typed. */
export const profileSchema = z.object({
  prescribers: z.catch(z.array(prescriber), []),
  contacts: z.catch(z.array(contact), []),
  sites: z.catch(z.array(site), []),
});

export type OfficeProfile = z.infer<typeof profileSchema>;

export const emptyProfile: OfficeProfile = { prescribers: [], contacts: [], sites: [] };

/** A draft with whatever the profile has exactly one of; nothing is chosen where there are several. */
export function withOnlyEntries(draft: Draft, { prescribers, contacts, sites }: OfficeProfile): Draft {
  const only = <Entry>(entries: readonly Entry[]) => (entries.length === 1 ? entries[0] : undefined);
  return {
    ...draft,
    prescriber: { ...draft.prescriber, ...only(prescribers) },
    contact: { ...draft.contact, ...only(contacts) },
    service: { ...draft.service, ...only(sites) },
  };
}
