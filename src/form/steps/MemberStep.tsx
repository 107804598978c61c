import { isMinor } from '../../request/plausibility.ts';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { ChoiceInput } from '../fields/ChoiceInput.tsx';
import { DateInput } from '../fields/DateInput.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { useLive } from '../live.ts';
import { relations, sexes } from './choice-words.ts';

/** Who the request is for; a minor's parent, guardian or representative is asked for where the date of birth says so. */
export function MemberStep() {
  const { draft, reading } = useLive();
  const hasRepresentative = draft.member.representativeName !== '';
  return (
    <>
      <TextInput path="member.givenName" label="Given name" size={24} />
      <TextInput path="member.familyName" label="Family name" size={24} />
      <DateInput path="member.birthDate" label="Date of birth" />
      <ChoiceInput path="member.sex" label="Sex" options={sexes} />
      <TextInput path="member.memberId" label="Member ID" size={18} />
      <TextInput path="member.stateOfResidence" label="State" hint="Two letters, such as OH." size={4} />
      {(isMinor(reading.answers, reading.request) || hasRepresentative) && (
        <Fieldset legend="Parent, guardian or representative" hint="A minor's letter is addressed to this person.">
          <TextInput path="member.representativeName" label="Name" />
          <ChoiceInput path="member.representativeRelation" label="Relation to the member" options={relations} />
        </Fieldset>
      )}
    </>
  );
}
