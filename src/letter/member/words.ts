import type { PlainDate } from '../../criteria/answers.ts';
import type { SupportableChange } from '../../criteria/changes.ts';
import type { Decision } from '../../request/determination.ts';
import type { Topic } from './topics.ts';

/**
 * Everything that a member's letter says, in one language. A further language is a file with one value of this shape, named
 * in languages.ts; the plan's own texts come from plan.json. Plain words, about grade 6: the tests measure every text.
 */
export interface MemberWords {
  /** BCP 47 */
  readonly lang: string;
  /** the language's name, in itself and in English */
  readonly name: { readonly own: string; readonly english: string };
  readonly page: PageWords;
  readonly date: (date: PlainDate) => string;
  readonly count: (count: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  readonly draft: string;
  readonly notices: {
    readonly sample: string;
    /** that a qualified translator has to read the letter before it is sent; none in the language it was written in */
    readonly translation: string | undefined;
  };
  readonly titles: Readonly<Record<Decision, string>>;
  readonly document: string;
  readonly running: { readonly member: (name: string) => string; readonly memberId: (id: string) => string };
  readonly planNotProvided: string;
  readonly headings: Readonly<Record<MemberHeading, string>>;
  readonly terms: Readonly<Record<MemberTerm, string>>;
  readonly addressee: MemberAddressee;
  readonly enrollment: MemberEnrollment;
  readonly statements: MemberStatements;
  readonly topics: Readonly<Record<Topic, TopicWords>>;
  readonly changes: Readonly<Record<SupportableChange, string>>;
  readonly sentences: MemberSentences;
}

/** What stands on every page, of the prescriber's letter and of the office's summary too. */
interface PageWords {
  /** the page numbers may be a browser's own counters: they stand in the text once each, in this order */
  readonly number: (page: string, pages: string) => string;
  /** at the foot, where something is approved */
  readonly noGuarantee: string;
  /** that characters stand in a file by their Unicode numbers; `listed` are some of them, or all */
  readonly standIns: (listed: string, areMore: boolean) => string;
}

export type MemberHeading =
  | 'approved'
  | 'changed'
  | 'criteria'
  | 'continuing'
  | 'reasons'
  | 'rule'
  | 'judgement'
  | 'change'
  | 'appeal'
  | 'help'
  | 'missing'
  | 'referral'
  | 'contact'
  | 'who'
  | 'reviewer';

export type MemberTerm =
  | 'drug'
  | 'dose'
  | 'units'
  | 'cycles'
  | 'from'
  | 'to'
  | 'decidedOn'
  | 'serviceDate'
  | 'doctor'
  | 'policy'
  | 'code'
  | 'standard'
  | 'name'
  | 'credential'
  | 'role'
  | 'second'
  | 'office'
  | 'address'
  | 'phone'
  | 'fax'
  | 'hours';

interface MemberAddressee {
  readonly nameNotProvided: string;
  /** "Pat Sample, parent of Testcase" */
  readonly representative: (name: string, relation: string, member: string) => string;
  readonly parentOrGuardian: (member: string) => string;
  readonly greeting: (name: string) => string;
  readonly forMember: string;
  readonly forMinor: (name: string) => string;
}

/** That the drug is paid only while the member is in the plan; who stands for a minor is told so of the member by name. */
interface MemberEnrollment {
  readonly member: { readonly condition: string; readonly payment: string };
  readonly minor: { readonly condition: (name: string) => string; readonly payment: (name: string) => string };
}

/** `whom` is "for you", or "for Testcase" to a minor's parent. */
interface MemberStatements {
  readonly approved: (whom: string) => string;
  readonly modified: (whom: string) => string;
  readonly denied: (whom: string) => string;
  readonly pended: (whom: string) => string;
  readonly referred: (whom: string) => string;
}

export interface TopicWords {
  /** a clause after "we need to know" and "a record that shows" */
  readonly about: string;
  /** what the rule asks */
  readonly why: string;
  readonly notMet: string;
}

interface MemberSentences {
  /** "Rule I.A.2" */
  readonly rule: (id: string) => string;
  readonly needsAnswer: (about: string) => string;
  readonly needsRecord: (about: string) => string;
  /** where the reviewer finds what was sent unclear */
  readonly notClear: string;
  readonly askedFor: string;
  readonly send: (by: string | undefined) => string;
  readonly afterwards: string;
  readonly noCriterion: string;
  readonly restsOn: (ids: readonly string[]) => string;
  /** of a point that the reviewer finds not met, whatever the request says */
  readonly foundNotMet: string;
  readonly reliedOn: (section: string | null) => string;
  readonly standard: string;
  /** before words that the reviewer wrote */
  readonly inTheirWords: string;
  readonly literature: string;
  /** where nothing that the doctor may arrange would help */
  readonly recordHelps: (about: string) => string;
  readonly moreFacts: string;
  readonly met: (ids: string) => string;
  readonly noneMet: string;
  readonly dose: (mcg: string) => string;
  readonly inPlaceOf: (approved: string, asked: string) => string;
  readonly units: (units: string) => string;
  /** of units that are approved, or were asked for, where the two are set side by side */
  readonly changedUnits: (units: string) => string;
  readonly unitsOpen: string;
  readonly conditions: readonly string[];
  /** by when to ask; where that day is over, at once */
  readonly continuing: (last: string, by: string | undefined) => string;
  readonly continuingRule: (months: string) => string;
  readonly otherPolicy: (policies: string) => string;
  readonly otherPolicyOpen: string;
  readonly whyReferred: string;
  readonly noDenial: string;
  /** before the reason as the reviewer wrote it */
  readonly corrects: (date: string) => string;
  readonly selfDeclared: string;
  readonly noGuarantee: string;
}
