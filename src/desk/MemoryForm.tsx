import type { Desk } from '../request/vault/desk.ts';
import { memoryNotice } from '../request/vault/sentences.ts';
import type { Vault } from '../request/vault/vault.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { useVault } from './desk-context.ts';
import { createError } from './faults-in-words.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { type Texts, useSubmit } from './use-submit.ts';

interface MemoryFormProps {
  readonly isAsked: boolean;
  readonly onOpen: (desk: Desk) => void;
}

/** A desk that is never written to this computer. The passphrase is for coming back after a lock, and may be left out. */
export function MemoryForm({ isAsked, onOpen }: MemoryFormProps) {
  const vault = useVault();
  const submit = async (texts: Texts) => {
    const passphrase = texts('passphrase');
    const result = await vault.openInMemory({ name: await freeName(vault), ...(passphrase === '' ? {} : { passphrase }) });
    if (result.kind !== 'opened') return [{ ...createError(result), id: 'passphrase' }];
    onOpen(result.desk);
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  return (
    <form {...form}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading takesFocus={isAsked}>Shared computer</StepHeading>
      <InsetNote>{memoryNotice}</InsetNote>
      <PassphraseField
        name="passphrase"
        label="Passphrase"
        optional
        hint="With one you can lock the desk and come back to it while this tab is open. Without one, locking erases it, also the lock that comes by itself after 10 minutes without use."
        autoComplete="new-password"
        error={errorOf('passphrase')}
      />
      <Button type="submit" look="primary">
        {isBusy ? 'Opening' : 'Work in memory'}
      </Button>
    </form>
  );
}

/** No two desks share a name, and nobody should have to think of one for a desk that will not last. */
async function freeName(vault: Vault): Promise<string> {
  const listed = await vault.listDesks();
  const taken = new Set(listed.kind === 'listed' ? listed.desks.map(({ name }) => name) : []);
  const names = ['In memory', ...Array.from({ length: taken.size }, (_, index) => `In memory ${index + 2}`)];
  return names.find((name) => !taken.has(name)) ?? 'In memory';
}
