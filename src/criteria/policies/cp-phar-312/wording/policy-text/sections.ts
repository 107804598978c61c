/** What the policy's sections say, in our own words; the criteria themselves are in criteria.ts. */
export const policyFacts = {
  number: 'CP.PHAR.312',
  drug: 'Blinatumomab (Blincyto)',
  kind: 'An antibody for infusion that joins two cells: it binds CD19 on the leukemic cell and CD3 on the T cell.',
  plans: 'Health plans affiliated with Centene',
  effectiveOn: '2017-02-01',
  effectiveLabel: '02.01.17',
} as const;

export const sectionText = {
  about:
    'This page tells the policy in our own words, section by section, as this program reads it. It does not quote the policy; the health plan supplies the text, and the text decides.',
  mayHaveChanged:
    'The label may have changed since. Check the current prescribing information; a change of the last six months has a criterion of its own.',
  indications: {
    who: 'Adults and children with CD19-positive B-ALL, in two situations:',
    remission: 'in a first or second complete remission, with an MRD of 0.1 % or more*',
    relapse: 'relapsed or refractory disease',
    accelerated:
      'The indication in remission has accelerated approval: it rests on how often MRD disappeared and on survival without relapse. Confirmatory trials have still to show the benefit, and the approval may depend on them.',
  },
  documentation:
    'The office sends records that show each criterion: chart notes, laboratory results and the like. This program counts a criterion as documented once a document of the request names it.',
  initial: 'For B-ALL every criterion of I.A must hold. Uses that I.A does not describe go through I.B.',
  continued: 'For B-ALL every criterion of II.A must hold. Another diagnosis goes through II.B, which reads like I.B.',
  approval: (months: number) => `An approval lasts ${months} months.`,
  tkiFootnote: 'Footnote on the TKIs: they may need an authorization of their own. It is information, no criterion.',
  referral: 'The policy that decides instead, by line of business; the same for II.B.',
  notAuthorized: (offLabelPolicies: string) =>
    `No off-label use is authorized that this policy does not address. Two ways stay open: the off-label policy (${offLabelPolicies}), where efficacy and safety are documented well enough, and the member’s evidence of coverage.`,
  glossary: (ofThePolicy: string) => `The policy’s own key has ${ofThePolicy}; this program uses the others.`,
  dosing: (maximumMcg: number) => `An infusion into a vein. The most is ${maximumMcg} mcg a day, in both indications and at every weight.`,
  bodySurface: 'Below 45 kg the dose goes by body surface; from 45 kg on it is fixed.',
  vial: (mcg: number) => `Single-dose vials of ${mcg} mcg, for reconstitution.`,
  coding: {
    unit: 'Injection of blinatumomab, 1 microgram a unit',
    informs:
      'Codes are given for information. A code that is listed, or left out, promises no coverage; look up current coding sources before a claim.',
  },
} as const;

/** The notes at the policy's end, a heading and a sentence or two each. */
export const reminders = [
  {
    title: 'No guarantee of payment',
    text: 'The policy guides decisions on medical necessity, which is one part of a coverage decision. It is no contract and guarantees neither payment nor results: the coverage documents, state and federal law and the plan’s own procedures apply.',
  },
  {
    title: 'The provider’s judgement',
    text: 'The policy is no medical advice and recommends no treatment. Providers use their own professional judgement and answer for the care they give; members ask the physician who treats them.',
  },
  {
    title: 'What it rests on',
    text: 'Clinicians wrote it from the evidence, guidelines and standards of its time. The plan does not answer for outside information that was used.',
  },
  {
    title: 'Dates and changes',
    text: 'The plan sets the date from which it is effective, which may differ from the date of posting, and may change or withdraw it at any time. Where law or regulation sets another date, law and regulation prevail.',
  },
  { title: 'Independent providers', text: 'Providers are independent contractors; the plan does not control their judgement.' },
  {
    title: 'Ownership',
    text: 'The policy is the property of the plan and under the copyright of Centene Corporation (2017). That is why this program cites it and does not quote it.',
  },
] as const;

export const medicaidNote =
  'For Medicaid members: where the provisions of the state’s Medicaid program differ from this policy, those of the state prevail.';
