import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Question } from '../criteria/answers.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { useFormLinks } from './form-links.ts';
import { type Live, useLive } from './live.ts';
import type { StepKey } from './step-keys.ts';
import { stepAsking } from './steps.ts';

/** The question to go to for a criterion: the first asked one that moves it. */
function questionFor(criterion: CriterionId, { asked, judgement }: Live): Question | undefined {
  const moves = ({ for: criteria }: Live['asked'][number]) =>
    criteria.some((id) => criterion === id || criterion.startsWith(`${id}.`) || criterion === `${id}*`);
  const direct = asked.find(({ for: criteria }) => criteria.some((id) => id === criterion));
  if (criterion === judgement?.section || criterion === 'II.A')
    return asked.find(({ question }) => question === 'disease' || question === 'lineOfBusiness')?.question;
  return (direct ?? asked.find(moves))?.question;
}

/** A link from a missing criterion to its question, or to the evidence where a document is missing. */
export function MissingLink({ criterion, children }: { readonly criterion: CriterionId; readonly children: ReactNode }) {
  const live = useLive();
  const links = useFormLinks();
  const isDocument = live.evaluation.missing.some((missing) => missing.criterion === criterion && missing.need === 'documentation');
  const question = questionFor(criterion, live);
  const step: StepKey = isDocument || question === undefined ? 'evidence' : stepAsking(question);
  return <Link href={links.toStep(step)}>{children}</Link>;
}
