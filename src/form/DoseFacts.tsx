import { BoxedWarnings } from '../policy-view/BoxedWarnings.tsx';
import { compareDose } from '../regimen/comparison.ts';
import { memberDose } from '../regimen/dose.ts';
import { comparisonSentence, doseSentence } from '../regimen/wording.ts';
import { InsetNote } from '../ui/Note.tsx';
import { useLive } from './live.ts';

/** The label's dose for the member, the requested dose beside it, and the boxed warnings. CP.PHAR.312 V; IV, Appendix C. */
export function DoseFacts() {
  const { reading, isShown } = useLive();
  if (!isShown('dailyDoseMcg')) return null;
  const { answers } = reading;
  const comparison = compareDose(answers);
  return (
    <>
      <InsetNote>
        <p>{doseSentence(memberDose(answers.weightKg, answers.heightCm))}</p>
        {comparison !== undefined && <p>{comparisonSentence(comparison)}</p>}
      </InsetNote>
      <BoxedWarnings />
    </>
  );
}
