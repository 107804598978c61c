import { newPassphraseHint } from './new-passphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';

interface NewPassphraseProps {
  readonly name: string;
  readonly repeatName: string;
  readonly label?: string;
  readonly errorOf: (id: string) => string | undefined;
}

/** A passphrase that is set, typed twice. `newPassphraseErrors` checks it. */
export function NewPassphrase({ name, repeatName, label = 'Passphrase', errorOf }: NewPassphraseProps) {
  return (
    <>
      <PassphraseField name={name} label={label} hint={newPassphraseHint} autoComplete="new-password" error={errorOf(name)} />
      <PassphraseField name={repeatName} label={`${label} again`} autoComplete="new-password" error={errorOf(repeatName)} />
    </>
  );
}
