import type { TkiAgent } from '../../../../answers.ts';

/** A listed TKI in Ph-positive ALL. CP.PHAR.312 IV, Appendix B. */
export interface TkiFact {
  readonly agent: Exclude<TkiAgent, 'other'>;
  readonly use: string;
  readonly dose: string;
  /** the most a day */
  readonly limit: string;
}

export const tkiFacts: readonly TkiFact[] = [
  {
    agent: 'imatinib',
    use: 'On label, adults. Sold as a generic too',
    dose: '600 mg by mouth once a day, until the disease progresses',
    limit: '600 mg',
  },
  {
    agent: 'dasatinib',
    use: 'On label: adults whose earlier therapy failed or was not tolerated; newly diagnosed children and adolescents',
    dose: 'Adults: 140 mg by mouth once a day. Children: once a day, by weight',
    limit: 'Adults 180 mg, children 100 mg',
  },
  {
    agent: 'ponatinib',
    use: 'On label, adults: T315I-positive disease, or no other TKI is suitable',
    dose: '45 mg by mouth once a day',
    limit: '45 mg',
  },
  { agent: 'nilotinib', use: 'Off label', dose: 'Varies', limit: 'Varies' },
  { agent: 'bosutinib', use: 'Off label', dose: 'Varies', limit: 'Varies' },
];

/** What the policy and its reading say of all of them; the first two are shown where the question is asked. */
export const tkiNotes = {
  counts: 'One listed TKI that was not tolerated or failed is enough; imatinib counts too.',
  authorization: 'A TKI may need an authorization of its own.',
  formulary: 'Not every plan has each of them on its formulary.',
  nccn: 'NCCN recommended all of them for Ph-positive ALL when the policy was reviewed (category 1 or 2A).',
} as const;

/** CP.PHAR.312 IV, Appendix C. */
export const warnings = {
  boxed: ['cytokine release syndrome (CRS)', 'neurological toxicities'],
  contraindication: 'a known hypersensitivity to blinatumomab or another ingredient of the product',
} as const;
