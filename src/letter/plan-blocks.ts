import type { LineOfBusiness } from '../criteria/answers.ts';
import type { Block, Fact, ParagraphBlock } from './content.ts';
import type { Deciding, LineTexts } from './deciding.ts';
import type { ElementKey } from './elements.ts';

/** The plan's own texts as blocks, each marked as the required element that it is; what the profile lacks is left out. */

type AppealKey = keyof LineTexts['appeal'];

const appealElements: Readonly<Record<AppealKey, ElementKey>> = {
  internal: 'appeal',
  expedited: 'expeditedAppeal',
  external: 'externalReview',
  stateFairHearing: 'stateFairHearing',
  continuedBenefits: 'continuedBenefits',
  civilAction: 'civilAction',
};

/** A right that a line of business does not have is not printed, even where the profile holds a text for it. */
const appealsOf: Readonly<Record<LineOfBusiness, readonly AppealKey[]>> = {
  commercial: ['internal', 'expedited', 'external', 'civilAction'],
  him: ['internal', 'expedited', 'external'],
  medicaid: ['internal', 'expedited', 'stateFairHearing', 'continuedBenefits'],
};

interface Sourced {
  readonly text: Readonly<Record<string, string>>;
}

function said(sourced: Sourced | undefined, language: string, element: ElementKey): readonly ParagraphBlock[] {
  const text = sourced?.text[language];
  return text === undefined ? [] : [{ kind: 'paragraph', text, elements: [element] }];
}

/** How to appeal, as the line of business has it. */
export function appealBlocks({ line, lineOfBusiness, language }: Deciding): readonly Block[] {
  if (line === undefined || lineOfBusiness === undefined) return [];
  return appealsOf[lineOfBusiness].flatMap((key) => said(line.appeal[key], language, appealElements[key]));
}

/** That the criterion, the clinical judgement and the meaning of codes are to be had for free. */
export function copiesBlocks({ line, language }: Deciding): readonly Block[] {
  return [
    ...said(line?.criteriaCopy, language, 'criteriaCopy'),
    ...said(line?.clinicalJudgement, language, 'clinicalJudgement'),
    ...said(line?.codesMeaning, language, 'codesMeaning'),
  ];
}

export const consumerBlocks = ({ line, language }: Deciding): readonly Block[] =>
  said(line?.consumerAssistance, language, 'consumerAssistance');

/** Help in other languages, with a line in each of them; a line in the letter's own language would say the same again. */
export function languageBlocks({ line, language }: Deciding): readonly Block[] {
  const help = line?.languageAssistance;
  const taglines = (help?.taglines ?? []).filter(({ lang }) => lang !== language);
  return [...said(help, language, 'languageAssistance'), ...taglines.map(({ lang, text }): Block => ({ kind: 'paragraph', text, lang }))];
}

/** Medicaid: that the state's provisions prevail. */
export const stateBlocks = ({ line, language, lineOfBusiness }: Deciding): readonly Block[] =>
  lineOfBusiness === 'medicaid' ? said(line?.stateProvisions, language, 'stateProvisions') : [];

interface ContactTerms {
  readonly office: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly hours: string;
}

/** Whom to write to or to call. */
export function contactBlocks({ line, language }: Deciding, terms: ContactTerms, ...elements: readonly ElementKey[]): readonly Block[] {
  if (line === undefined) return [];
  const { name, address, phone, fax, hours } = line.contact;
  const row = (term: string, value: string): Fact => ({ term, value, isBlank: false });
  const rows = [row(terms.office, name), row(terms.address, address.join('\n')), row(terms.phone, phone)];
  const more = [...(fax === undefined ? [] : [row(terms.fax, fax)]), row(terms.hours, hours[language] ?? hours.en)];
  return [{ kind: 'facts', caption: undefined, rows: [...rows, ...more], elements }];
}

/** The role of who decided, in the letter's language where the profile has it. */
export function roleTitle({ plan, determination, language }: Pick<Deciding, 'plan' | 'determination' | 'language'>): string {
  const { role } = determination.decidedBy;
  return plan?.desk.roles.find(({ title }) => title.en === role)?.title[language] ?? role;
}

/** The closing, who decided with the credential and the role, and the plan's department; unsigned on paper until a person signs. */
export function signatureBlocks(deciding: Deciding): readonly Block[] {
  const { plan, determination, language } = deciding;
  const closing = plan?.signature.closing[language];
  if (plan === undefined || closing === undefined) return [];
  const { name, credential = '' } = determination.decidedBy;
  const signed = credential === '' ? name : `${name}, ${credential}`;
  return [{ kind: 'lines', lines: [closing, signed, roleTitle(deciding), plan.signature.department], elements: ['signature'] }];
}
