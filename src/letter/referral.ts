import type { Case } from './case.ts';
import { answerFact, quoted } from './facts.ts';
import { wording } from './wording.ts';

/** Why another policy decides: the diagnosis, the use, or a dose that a recent label change covers. CP.PHAR.312 I.B, II.B. */
export function whyReferred({ judgement, answers }: Case): string | undefined {
  if (judgement === undefined || judgement.section !== judgement.part.otherSection) return undefined;
  const { part, use } = judgement;
  if (answers.disease === 'other') return wording.referral.otherDisease(part.otherSection);
  if (use !== 'not-met') return wording.referral.newDose(part.doseCriterion, part.labelChange);
  const questions = answers.state === 'remission' ? (['state', 'mrd'] as const) : (['state'] as const);
  return wording.referral.otherUse(questions.map((question) => quoted(answerFact(question, answers))));
}

/** How the policy to use follows: from the label change and the formulary. CP.PHAR.312 I.B.1, I.B.2. */
export function referralRule({ judgement, answers, evaluation }: Case): string | undefined {
  if (judgement === undefined || evaluation.outcome !== 'refer') return undefined;
  const { part, verdicts } = judgement;
  if (verdicts.get(part.labelChange) !== 'met') return wording.referral.offLabel(`${part.otherSection}.2`);
  if (answers.lineOfBusiness === 'commercial') return wording.referral.commercial(part.labelChange);
  const { value } = answerFact('formulary', answers);
  return wording.referral.labelChanged(answers.formulary === 'listed' ? part.formulary : `${part.otherSection}.1.b`, value);
}
