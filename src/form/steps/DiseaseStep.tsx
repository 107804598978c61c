import { ChoiceInput } from '../fields/ChoiceInput.tsx';
import { DateInput } from '../fields/DateInput.tsx';
import { useLive } from '../live.ts';
import { mrdMethods } from './choice-words.ts';
import { Questions } from './Questions.tsx';

/** The state of the disease and the test results that the branch taken reads. */
export function DiseaseStep() {
  const { reading, isShown } = useLive();
  const { mrd } = reading.answers;
  const wasTested = isShown('mrd') && (mrd === 'positive' || mrd === 'negative');
  return (
    <>
      <Questions step="disease" />
      {wasTested && (
        <>
          <ChoiceInput path="diagnosis.mrdMethod" label="Method of the MRD test" options={mrdMethods} />
          <DateInput path="diagnosis.mrdTestedOn" label="Date of the MRD test" />
        </>
      )}
    </>
  );
}
