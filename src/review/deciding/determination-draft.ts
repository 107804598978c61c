import { approvedStart } from '../../request/approved-start.ts';
import type { Decision } from '../../request/determination.ts';
import { wallTimeAt } from '../../typed/zoned-time.ts';
import type { ReviewFacts } from './review-facts.ts';

/** What is typed to sign: who, as what, and the proof that they are at their own desk. */
export interface SignatureDraft {
  readonly name: string;
  readonly credential: string;
  /** a role's key of the plan's profile */
  readonly role: string;
  /** the desk's passphrase, or where it has none the name once more */
  readonly proof: string;
  readonly confirmed: boolean;
}

/** What is typed into the determination form, as it is typed. Blank terms of an approval mean: as requested. */
export interface DeterminationDraft extends SignatureDraft {
  readonly decision: string;
  readonly startsOn: string;
  /** whether the first day was typed: it follows the day of the decision until then */
  readonly startIsTyped: boolean;
  readonly endsOn: string;
  readonly dose: string;
  readonly units: string;
  readonly cycles: string;
  readonly respondBy: string;
  readonly referTo: string;
  readonly reason: string;
  readonly denialCode: string;
  readonly denialMeaning: string;
  readonly rationale: string;
  /** one work a line */
  readonly literature: string;
  readonly decidedOn: string;
  readonly coSign: boolean;
}

/** A determination that was begun, to be gone on with; `decisions` were issued when it was. The proof is never kept. */
export interface KeptDraft {
  readonly decisions: number;
  readonly draft: Partial<DeterminationDraft>;
}

/** What a person chooses among; that an approval is a modified one follows from its terms. */
const choices: readonly Decision[] = ['approved', 'denied', 'pended', 'referred'];

export const choiceIn = ({ decision }: Pick<DeterminationDraft, 'decision'>): Decision | undefined =>
  choices.find((one) => one === decision);

export const unsigned: SignatureDraft = { name: '', credential: '', role: '', proof: '', confirmed: false };

/** A form with nothing decided: only dates are filled in. `today` is YYYY-MM-DD, `now` ms since 1970. */
export const emptyDetermination = ({ request, pendHours, desk }: ReviewFacts, today: string, now: number): DeterminationDraft => ({
  ...unsigned,
  decision: '',
  startsOn: approvedStart(today, request),
  startIsTyped: false,
  endsOn: '',
  dose: '',
  units: '',
  cycles: '',
  respondBy: pendHours === undefined ? '' : wallTimeAt(now + pendHours * 3_600_000, desk.timeZone).date,
  referTo: '',
  reason: '',
  denialCode: '',
  denialMeaning: '',
  rationale: '',
  literature: '',
  decidedOn: today,
  coSign: false,
});
