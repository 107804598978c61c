import { Suspense } from 'react';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { later } from '../../ui/later.ts';
import { ChoiceInput } from '../fields/ChoiceInput.tsx';
import { DateInput } from '../fields/DateInput.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { useLive } from '../live.ts';
import { stepDoses } from './choice-words.ts';
import { Questions } from './Questions.tsx';

const DoseFacts = later(() => import('../DoseFacts.tsx').then((module) => module.DoseFacts));

/** The dose, what it is measured by, and what supports it. */
export function DoseStep() {
  const { reading, isShown } = useLive();
  const { guidelineSupport, state, requestType } = reading.answers;
  const startsRelapseCourse = requestType === 'initial' && (state === 'relapsed' || state === 'refractory');
  return (
    <>
      <Questions step="dose" />
      <Suspense>
        <DoseFacts />
      </Suspense>
      {isShown('weightKg') && <DateInput path="member.measuredOn" label="Measured on" />}
      {startsRelapseCourse && (
        <ChoiceInput
          path="regimen.stepDose"
          label="Is the step dose ordered for the first week?"
          hint="Section V: days 1 to 7 of cycle 1 at the lower dose."
          options={stepDoses}
        />
      )}
      {guidelineSupport === 'yes' && isShown('guidelineSupport') && (
        <Fieldset legend="What supports the dose">
          <TextInput path="regimen.literatureTitle" label="Guideline or article" />
          <TextInput path="regimen.literatureCitation" label="Citation" hint="Authors, journal and year, or version and page." lines={2} />
        </Fieldset>
      )}
    </>
  );
}
