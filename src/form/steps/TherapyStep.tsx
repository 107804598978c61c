import { ChoiceInput } from '../fields/ChoiceInput.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { indications } from './choice-words.ts';
import { Questions } from './Questions.tsx';

/** A continued therapy: how it is received, since when, with what response; and where in the course it stands. */
export function TherapyStep() {
  return (
    <>
      <Questions step="therapy" />
      <ChoiceInput
        path="regimen.indication"
        label="Indication under treatment"
        hint="For the course calendar and the units; the criteria do not read it."
        options={indications}
      />
      <TextInput path="regimen.nextCycle" label="Next cycle" hint="Number of the cycle that the request begins with, 1 to 20." size={4} />
    </>
  );
}
