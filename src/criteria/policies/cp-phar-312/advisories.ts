import { addMonths } from '../../dates.ts';
import type { Judgement } from '../../judgement.ts';
import { belowLabelMrd, daysOnTherapy, doseWithinLabel, failed, qualifyingTrials } from './facts.ts';

/** CP.PHAR.312: template changes of September 21, 2022; the last annual review carries 08.22. */
export const lastRevisedOn = '2022-09-21';
export const lastReviewLabel = '08.22';
const reviewMonths = 12;
const daysBeforeContinued = 30;

/** Sorted. */
export const advisoryCodes = [
  'cd19-not-confirmed',
  'dose-above-label',
  'imatinib-only',
  'mrd-below-label-threshold',
  'policy-review-overdue',
  'remission-beyond-second',
  'review-as-initial',
  'state-medicaid-provisions',
  'support-without-nccn',
  'unlisted-tki',
] as const;

/** What the reviewer should know; an advisory never changes an outcome. */
export type AdvisoryCode = (typeof advisoryCodes)[number];

interface Reading extends Omit<Judgement, 'section'> {
  /** `undefined` while the request type is open: rows that name no section then read the criteria of initial approval */
  readonly section: Judgement['section'] | undefined;
}

/** When each advisory is given (docs/policy-reading.md, Advisories). */
const given: Readonly<Record<AdvisoryCode, (reading: Reading) => boolean>> = {
  'cd19-not-confirmed': ({ section, answers }) => section === 'I.A' && answers.cd19 !== 'positive',
  'dose-above-label': ({ section, answers }) => (section === 'I.A' || section === 'II.A') && doseWithinLabel(answers) === 'not-met',
  'imatinib-only': ({ verdicts, answers }) =>
    listedIsRead(answers) &&
    verdicts.get('I.A.3.b') === 'met' &&
    verdicts.get('I.A.3.b.ii') === 'met' &&
    qualifyingTrials(answers).every(({ agent }) => agent === 'imatinib'),
  'mrd-below-label-threshold': ({ section, answers }) =>
    section === 'I.A' && answers.state === 'remission' && answers.mrd === 'positive' && belowLabelMrd(answers.mrdPercent),
  'policy-review-overdue': ({ answers: { requestedOn } }) =>
    requestedOn !== undefined && requestedOn > addMonths(lastRevisedOn, reviewMonths),
  'remission-beyond-second': ({ section, answers }) =>
    section === 'I.A' && answers.state === 'remission' && (answers.remissionNumber ?? 0) >= 3,
  'review-as-initial': ({ section, answers }) =>
    section === 'II.A' &&
    answers.viaPlanBenefit !== 'yes' &&
    answers.documented === 'yes' &&
    (daysOnTherapy(answers) ?? daysBeforeContinued) < daysBeforeContinued,
  'state-medicaid-provisions': ({ answers }) => answers.lineOfBusiness === 'medicaid',
  'support-without-nccn': ({ part, verdicts, answers }) =>
    answers.guidelineSupport === 'yes' && listedIsRead(answers) && verdicts.get(`${part.doseCriterion}*`) === 'not-met',
  'unlisted-tki': ({ section, answers }) =>
    section === 'I.A' &&
    (answers.state === 'relapsed' || answers.state === 'refractory') &&
    (answers.tkiHistory ?? []).some((trial) => trial.agent === 'other' && failed(trial)),
};

/** For another disease section A is not read at all, so its criteria cannot give an advisory. */
const listedIsRead = ({ disease }: Judgement['answers']) => disease !== 'other';

/** The advisories of a request, sorted by code; `section` is the one that governs, none while the request type is open. */
export function advisoriesOf(judgement: Judgement, section: Judgement['section'] | undefined): readonly AdvisoryCode[] {
  return advisoryCodes.filter((code) => given[code]({ ...judgement, section }));
}
