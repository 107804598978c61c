import { Fieldset } from '../../ui/Fieldset.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { useLive } from '../live.ts';
import { ProfilePicker } from '../ProfilePicker.tsx';
import { Questions } from './Questions.tsx';

/** Who prescribes, who was consulted, and whom the plan may call. */
export function PrescriberStep() {
  const { reading } = useLive();
  const { consultedSpecialty } = reading.answers;
  const wasConsulted = consultedSpecialty === 'oncologist' || consultedSpecialty === 'hematologist' || consultedSpecialty === 'other';
  return (
    <>
      <ProfilePicker kind="prescribers" />
      <TextInput path="prescriber.name" label="Prescriber's name" />
      <TextInput path="prescriber.npi" label="NPI" hint="10 digits; the check digit is verified." size={12} />
      <Questions step="prescriber" />
      {wasConsulted && <TextInput path="prescriber.consultedName" label="Name of the specialist consulted" />}
      <TextInput path="prescriber.phone" label="Phone" size={18} />
      <TextInput path="prescriber.fax" label="Fax" size={18} />
      <TextInput path="prescriber.address" label="Address" lines={2} />
      <Fieldset legend="Contact person" hint="Whom the plan calls with questions.">
        <ProfilePicker kind="contacts" />
        <TextInput path="contact.name" label="Contact's name" />
        <TextInput path="contact.phone" label="Contact's phone" size={18} />
        <TextInput path="contact.fax" label="Contact's fax" size={18} optional />
      </Fieldset>
    </>
  );
}
