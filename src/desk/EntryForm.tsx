import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { type Entry, type EntryField, entryErrors, entryKinds, entryOf, type ProfileKey, specialties } from './profile-entries.ts';
import { type Texts, useSubmit } from './use-submit.ts';

interface EntryFormProps {
  readonly profileKey: ProfileKey;
  /** undefined for a new one */
  readonly entry: Entry | undefined;
  /** resolves to a sentence where it was not saved */
  readonly onSave: (entry: Entry) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** One entry of the office profile. */
export function EntryForm({ profileKey, entry, onSave, onCancel }: EntryFormProps) {
  const { one, fields } = entryKinds[profileKey];
  const submit = async (texts: Texts): Promise<readonly SummarizedError[]> => {
    const errors = entryErrors(profileKey, texts);
    if (errors.length > 0) return errors;
    const failure = await onSave(entryOf(profileKey, texts));
    return failure === undefined ? [] : [{ id: fields[0]?.name ?? '', message: failure }];
  };
  const { form, errors, attempt, errorOf } = useSubmit(submit);
  return (
    <form {...form}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading takesFocus>{entry === undefined ? `New ${one}` : `Change the ${one}`}</StepHeading>
      {fields.map((field) => (
        <EntryInput key={field.name} field={field} text={entry?.[field.name] ?? ''} error={errorOf(field.name)} />
      ))}
      <div className="ui-actions">
        <Button type="submit" look="primary">
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

const specialtyOptions = specialties.map(([value, label]) => ({ value, label }));

function EntryInput({ field, text, error }: { readonly field: EntryField; readonly text: string; readonly error: string | undefined }) {
  const { name, label, kind, isOptional } = field;
  const shared = { name, label, error, optional: isOptional, defaultValue: text };
  switch (kind) {
    case 'specialty':
      return <SpecialtyInput name={name} legend={label} chosen={text} error={error} />;
    case 'address':
      return <TextArea {...shared} rows={3} />;
    case 'npi':
      return <TextField {...shared} hint="10 digits; the check digit is verified." size={12} inputMode="numeric" />;
    default:
      return kind === 'phone' ? <TextField {...shared} type="tel" size={18} /> : <TextField {...shared} />;
  }
}

interface SpecialtyInputProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  readonly error: string | undefined;
}

/** The form is uncontrolled: what was chosen before is marked once, when the group appears. */
function SpecialtyInput({ chosen, ...group }: SpecialtyInputProps) {
  const mark = (input: HTMLInputElement | null) => {
    if (input !== null && input.value === chosen) input.checked = true;
  };
  return <RadioGroup {...group} options={specialtyOptions} inline ref={mark} />;
}
