import { textAt } from '../../request/paths.ts';
import { type Deciding, isMinorOn } from '../deciding.ts';
import { memberName } from '../request-facts.ts';
import type { MemberWords } from './words.ts';

interface Addressed {
  readonly to: string;
  /** as the greeting has it */
  readonly name: string;
  /** "for you" */
  readonly whom: string;
}

const nameOf = ({ judged: { request } }: Deciding, { addressee }: MemberWords): string => {
  const known = memberName(request);
  return known === '' ? addressee.nameNotProvided : known;
};

const isToMember = ({ judged, determination }: Deciding): boolean => !isMinorOn(judged, determination.decidedOn);

/** Whom the letter is addressed to, and for whom the drug is: a minor's goes to the parent, guardian or representative. */
export function addressed(deciding: Deciding, words: MemberWords): Addressed {
  const { addressee } = words;
  const { request } = deciding.judged;
  const member = nameOf(deciding, words);
  if (isToMember(deciding)) return { to: member, name: member, whom: addressee.forMember };
  const whom = addressee.forMinor(member);
  const name = textAt(request, 'member.representativeName');
  if (name === '') return { to: addressee.parentOrGuardian(member), name: addressee.parentOrGuardian(member), whom };
  return { to: addressee.representative(name, textAt(request, 'member.representativeRelation'), member), name, whom };
}

/** That the drug is paid only while the member is in the plan, said to whom the letter is addressed. */
export function enrollmentOf(deciding: Deciding, words: MemberWords): MemberWords['enrollment']['member'] {
  const { member, minor } = words.enrollment;
  const name = nameOf(deciding, words);
  return isToMember(deciding) ? member : { condition: minor.condition(name), payment: minor.payment(name) };
}
