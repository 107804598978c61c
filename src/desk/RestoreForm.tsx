import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { fetched } from '../ui/later.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useDesk } from './desk-context.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { restoredSentence, restoreError } from './restore-words.ts';
import { Section } from './Section.tsx';
import { type Texts, useSubmit } from './use-submit.ts';

const differing = [
  { value: 'keep', label: 'Keep what is on this desk' },
  { value: 'replace', label: 'Take what is in the backup' },
];

/** Puts what a backup holds into this desk. */
export function RestoreForm() {
  const desk = useDesk();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [done, setDone] = useState<string>();
  // also when the desk is locked: what is read of the backup must not outlive that
  const running = useRef<{ readonly end: () => void }>(undefined);
  useEffect(() => () => running.current?.end(), []);
  const submit = async (texts: Texts) => {
    setDone(undefined);
    if (file === undefined) return [{ id: 'restore-file', message: 'Choose the backup file' }];
    if (texts('restore-passphrase') === '') return [{ id: 'restore-passphrase', message: 'Enter the passphrase of the backup' }];
    const where = texts('where-different');
    if (where !== 'keep' && where !== 'replace') return [{ id: 'where-different', message: 'Choose what to keep where the two differ' }];
    const { openingInWorker } = await fetched(() => import('./open-backup.ts'));
    const reader = openingInWorker();
    running.current = reader;
    const result = await desk.restoreBackup(file, texts('restore-passphrase'), { whereDifferent: where, open: reader.open });
    reader.end();
    await client.invalidateQueries({ queryKey: ['desk', desk.id] });
    if (result.kind !== 'restored') return [restoreError(result)];
    setFile(undefined);
    setDone(restoredSentence(result.counts));
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  return (
    <Section title="Restore a backup">
      <form {...form}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <FileDrop
          id="restore-file"
          label="Backup file"
          hint="A file that this program made under Backup. It is checked as a whole before anything is changed."
          accept=".bin"
          error={errorOf('restore-file')}
          onFiles={([chosen]) => setFile(chosen)}
        />
        {file !== undefined && <p className="desk-chosen">Chosen: {file.name}</p>}
        <PassphraseField
          name="restore-passphrase"
          label="Passphrase of that backup"
          autoComplete="current-password"
          error={errorOf('restore-passphrase')}
        />
        <RadioGroup
          name="where-different"
          legend="Where a request is on this desk already and differs"
          options={differing}
          error={errorOf('where-different')}
        />
        <Button type="submit">{isBusy ? 'Restoring' : 'Restore'}</Button>
      </form>
      <p className="desk-done" role="status">
        {done}
      </p>
    </Section>
  );
}
