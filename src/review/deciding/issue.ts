import type { LetterInput } from '../../letter/case.ts';
import type { LetterFault } from '../../letter/completeness.ts';
import { faultSentence, remedySentence } from '../../letter/fault-words.ts';
import { madeLetter } from '../../letter/letter.ts';
import { isAlwaysWritten, languages } from '../../letter/member/languages.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import type { Determination } from '../../request/determination.ts';
import { instantOf } from '../../typed/zoned-time.ts';
import type { Pend } from '../case/acts.ts';
import { decisionDigest } from '../case/integrity.ts';
import { lineOf, planClock, urgencyOf } from '../case/plan-clock.ts';
import { currentOf, type Decided, type ReviewCase } from '../case/review-case.ts';

/** The determination with its letters, ready to be issued; or what a letter must contain and does not. */
export type Issued =
  | { readonly ok: true; readonly decision: Decided; readonly pend: Pend | undefined }
  | { readonly ok: false; readonly faults: readonly LetterFault[] };

interface Issuing {
  readonly reviewed: ReviewCase;
  readonly plan: PlanProfile;
  /** ms since 1970 */
  readonly at: number;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The letters of a determination: to the prescriber, and to the member in every language. */
const letters = (): readonly Pick<LetterInput, 'voice' | 'language'>[] => [
  { voice: 'provider' },
  ...[...languages.keys()].map((language) => ({ voice: 'member', language }) as const),
];

/** What the review adds to what was decided: the talk that was offered, and what is corrected. */
export function completed(
  determination: Determination,
  { peerToPeer, correcting, decisions }: ReviewCase,
  plan: PlanProfile,
): Determination {
  const offered = peerToPeer.some(({ kind }) => kind === 'offered' || kind === 'held');
  const last = decisions.at(-1)?.determination;
  return {
    ...determination,
    ...(offered ? { peerToPeer: { offered, how: plan.peerToPeer.how.en } } : {}),
    ...(correcting === undefined || last === undefined ? {} : { corrects: { decidedOn: last.decidedOn, reason: correcting } }),
  };
}

/** Makes the letters and checks them. A letter in another language that lacks a text is left out; the others must be complete. */
export async function issue(determination: Determination, { reviewed, plan, at, today }: Issuing): Promise<Issued> {
  const current = currentOf(reviewed);
  const made = letters().map((how) => ({ how, ...madeLetter({ request: current.request, determination, today, plan, ...how }) }));
  const faults = made
    .filter(({ how: { language } }) => language === undefined || isAlwaysWritten(language))
    .flatMap((letter) => letter.faults);
  if (faults.length > 0) return { ok: false, faults };
  const content = { determination, letters: made.filter((letter) => letter.faults.length === 0).map((letter) => letter.content) };
  const number = reviewed.decisions.length + 1;
  const decision = { number, issuedAt: at, submission: current.number, ...content, digest: await decisionDigest(content) };
  return { ok: true, decision, pend: pendOf(determination, reviewed, plan) };
}

/** What the letters lack, in words: the same text in two of them is one thing to mend. */
export const lackingWords = (faults: readonly LetterFault[]): readonly string[] => [
  ...new Set(faults.map((lack) => `${faultSentence(lack)} ${remedySentence(lack)}`)),
];

const dayMs = 86_400_000;

/** A day lasts until the next one begins on the plan's clocks. */
function pendOf({ decision, respondBy }: Determination, reviewed: ReviewCase, plan: PlanProfile): Pend | undefined {
  if (decision !== 'pended' || respondBy === undefined) return undefined;
  const { request } = currentOf(reviewed);
  const next = new Date(Date.parse(`${respondBy}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  const setUntil = instantOf({ date: next, time: '00:00' }, plan.desk.timeZone);
  return { pendHours: planClock(plan, lineOf(request), urgencyOf(request))?.pendHours ?? Number.POSITIVE_INFINITY, setUntil };
}
