import { QuestionField } from '../fields/QuestionField.tsx';
import { useLive } from '../live.ts';
import type { StepKey } from '../step-keys.ts';
import { questionsOfStep } from '../steps.ts';

/** The clinical questions of a step that stand on the screen, in the policy's order. */
export function Questions({ step }: { readonly step: StepKey }) {
  const { reading, isShown } = useLive();
  return questionsOfStep(step, reading.answers, isShown).map((question) => <QuestionField key={question} question={question} />);
}
