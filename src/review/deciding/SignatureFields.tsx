import { useFormContext } from 'react-hook-form';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SignatureDraft } from './determination-draft.ts';
import { useReview } from './review-context.ts';
import { hints, labels } from './wording.ts';

/** Who signs, in which role of the plan's profile, and the proof of it. */
export function SignatureFields() {
  const { register } = useFormContext<SignatureDraft>();
  const { errors, facts, hasPassphrase } = useReview();
  const roles = facts.desk.roles.map(({ key, title, isClinician }) => ({
    value: key,
    label: title.en,
    hint: isClinician ? 'clinician' : '',
  }));
  return (
    <Fieldset legend={labels.signature}>
      <TextField label={labels.name} hint={hints.name} size={32} error={errors.get('name')} {...register('name')} />
      <TextField label={labels.credential} size={12} error={errors.get('credential')} {...register('credential')} />
      <RadioGroup legend={labels.role} options={roles} inline error={errors.get('role')} {...register('role')} />
      {hasPassphrase ? (
        <TextField
          label={labels.passphrase}
          hint={hints.passphrase}
          type="password"
          size={32}
          error={errors.get('proof')}
          {...register('proof')}
        />
      ) : (
        <TextField label={labels.nameAgain} hint={hints.nameAgain} size={32} error={errors.get('proof')} {...register('proof')} />
      )}
      <Checkbox label={labels.confirmed} error={errors.get('confirmed')} {...register('confirmed')} />
    </Fieldset>
  );
}
