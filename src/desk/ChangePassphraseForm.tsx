import { useState } from 'react';
import type { ChangePassphraseResult } from '../request/vault/contract.ts';
import { choiceSentence, openingSentence, passphraseNotice } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/ErrorSummary.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { Toast } from '../ui/Status.tsx';
import { useDesk } from './desk-context.ts';
import { storageFaultSentence } from './faults-in-words.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { newPassphraseErrors } from './new-passphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { Section } from './Section.tsx';
import { type Texts, useSubmit } from './use-submit.ts';

/** Another passphrase for the desk; not for a desk in memory, which does not last. */
export function ChangePassphraseForm() {
  const desk = useDesk();
  const [isDone, setIsDone] = useState(false);
  if (desk.isInMemory) return null;
  return (
    <Section title="Passphrase">
      <Form onChanged={() => setIsDone(true)} />
      <Toast message={isDone ? 'The passphrase was changed.' : undefined} onDismiss={() => setIsDone(false)} />
    </Section>
  );
}

function Form({ onChanged }: { readonly onChanged: () => void }) {
  const desk = useDesk();
  const submit = async (texts: Texts) => {
    const current = texts('current') === '' ? [{ id: 'current', message: 'Enter the current passphrase' }] : [];
    const errors = [...current, ...newPassphraseErrors(texts, 'next', 'next-again')];
    if (errors.length > 0) return errors;
    const result = await desk.changePassphrase(texts('current'), texts('next'));
    if (result.kind !== 'changed') return [errorFor(result)];
    onChanged();
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  return (
    <form {...form}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <PassphraseField name="current" label="Current passphrase" autoComplete="current-password" error={errorOf('current')} />
      <NewPassphrase name="next" repeatName="next-again" label="New passphrase" errorOf={errorOf} />
      <InsetNote>
        <p>{passphraseNotice}</p>
        <p>
          A copy of this computer’s disk that was taken before still opens with the current passphrase, and so do earlier backups with
          theirs; the browser may keep the old key for a while, too. If somebody else knows the current one, restore a backup into a new
          desk instead, and delete this one.
        </p>
      </InsetNote>
      <Button type="submit">{isBusy ? 'Changing' : 'Change passphrase'}</Button>
    </form>
  );
}

function errorFor(fault: Exclude<ChangePassphraseResult, { kind: 'changed' }>): SummarizedError {
  switch (fault.kind) {
    case 'passphrase-too-short':
      return { id: 'next', message: choiceSentence(fault) };
    case 'wrong-passphrase':
    case 'unreadable':
      return { id: 'current', message: openingSentence(fault) };
    case 'in-memory':
      return { id: 'current', message: 'This desk has no passphrase.' };
    default:
      return { id: 'current', message: storageFaultSentence(fault) };
  }
}
