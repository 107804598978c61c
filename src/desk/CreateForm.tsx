import type { Desk } from '../request/vault/desk.ts';
import { nameNotice, passphraseNotice } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useVault } from './desk-context.ts';
import { createError } from './faults-in-words.ts';
import { setKeptMark } from './kept-mark.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { newPassphraseErrors } from './new-passphrase.ts';
import { type Texts, useSubmit } from './use-submit.ts';

interface CreateFormProps {
  /** there is no desk on this computer yet */
  readonly isFirst: boolean;
  /** whether it was asked for, and so takes the focus */
  readonly isAsked: boolean;
  readonly onOpen: (desk: Desk) => void;
}

/** A new desk on this computer: a name that all may read, and a passphrase that nobody can recover. */
export function CreateForm({ isFirst, isAsked, onOpen }: CreateFormProps) {
  const vault = useVault();
  const submit = async (texts: Texts) => {
    const name = texts('name').trim() === '' ? [{ id: 'name', message: 'Enter a name for your desk.' }] : [];
    const errors = [...name, ...newPassphraseErrors(texts, 'passphrase', 'repeat')];
    if (errors.length > 0) return errors;
    const result = await vault.createDesk({ name: texts('name'), passphrase: texts('passphrase') });
    if (result.kind !== 'opened') return [createError(result)];
    void vault.askToKeep();
    setKeptMark();
    onOpen(result.desk);
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  return (
    <form {...form}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading takesFocus={isAsked}>{isFirst ? 'Set up your desk' : 'New desk'}</StepHeading>
      <p className="desk-lead">
        A desk keeps your requests on this computer, encrypted under your passphrase. Each person has one of their own. Nothing is sent
        anywhere.{isFirst && ' A backup is restored in the settings of a desk: make one first.'}
      </p>
      <TextField name="name" label="Name of the desk" hint={nameNotice} size={32} error={errorOf('name')} />
      <NewPassphrase name="passphrase" repeatName="repeat" errorOf={errorOf} />
      <InsetNote>{passphraseNotice}</InsetNote>
      <Button type="submit" look="primary">
        {isBusy ? 'Creating' : 'Create desk'}
      </Button>
    </form>
  );
}
