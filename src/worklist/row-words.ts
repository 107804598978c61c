import { askedQuestions } from '../criteria/questions.ts';
import { lineOfBusinessWords, requestTypeWords } from '../policy-view/answer-words.ts';
import { summarySentence } from '../policy-view/summary.ts';
import type { CaseSummary } from '../request/case-list.ts';
import type { Decision } from '../request/determination.ts';

/** Last name first, as a list of people is searched by eye. */
export function memberName({ familyName, givenName }: CaseSummary): string {
  return [familyName, givenName].filter(Boolean).join(', ') || 'No name yet';
}

const sentences = new WeakMap<CaseSummary, string>();

/** The outcome so far, and what it waits for. It takes milliseconds to find, and is kept as long as the summary is. */
export function outcomeWords(summary: CaseSummary): string {
  const known = sentences.get(summary);
  if (known !== undefined) return known;
  const { evaluation, answers } = summary;
  const sentence = summarySentence(evaluation, evaluation.outcome === 'incomplete' ? askedQuestions(answers) : []);
  sentences.set(summary, sentence);
  return sentence;
}

export function typeWords({ answers: { requestType, lineOfBusiness } }: CaseSummary): string {
  return [requestType && requestTypeWords[requestType], lineOfBusiness && lineOfBusinessWords[lineOfBusiness]].filter(Boolean).join(' · ');
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const localDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

/** "Mar 1, 2026" of a plain date; any other text as it stands. */
function shortDate(date: string): string {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? date : day.format(ms);
}

/** The time where it was today, else the day. `savedAt` and `now` are ms since 1970. */
export function changedWords(savedAt: number, now: number): string {
  const isToday = localDay.format(savedAt) === localDay.format(now);
  return isToday ? time.format(savedAt) : localDay.format(savedAt);
}

/** How a request left the office, as it is chosen and as it is said. */
export const waysToSend = [
  ['fax', 'Fax'],
  ['portal', 'Portal'],
  ['mail', 'Mail'],
  ['electronic', 'Electronic (ePA)'],
] as const;

export function sentWords({ sent }: CaseSummary): string {
  return sent === undefined ? '' : `${shortDate(sent.on)}, ${sent.how}`;
}

/** Until when what is missing can be sent; a day that is over says so. `today` is YYYY-MM-DD. */
export function pendedWords({ pendedUntil, determination }: CaseSummary, today: string): string {
  if (pendedUntil !== '') return `${shortDate(pendedUntil)}${pendedUntil < today ? ' (over)' : ''}`;
  return determination?.decision === 'pended' ? 'No date given' : '';
}

const decisions: Readonly<Partial<Record<Decision, string>>> = {
  approved: 'Approved',
  modified: 'Approved, modified',
  denied: 'Denied',
  referred: 'Referred',
};

/** What was decided and when; a pend is no decision. */
export function decidedWords({ determination }: CaseSummary): string {
  const decision = determination && decisions[determination.decision];
  return determination === undefined || decision === undefined ? '' : `${decision} ${shortDate(determination.decidedOn)}`;
}
