import { useState } from 'react';
import type { ExportResult } from '../request/vault/contract.ts';
import { choiceSentence } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { useDesk } from './desk-context.ts';
import { storageFaultSentence } from './faults-in-words.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { newPassphraseErrors } from './new-passphrase.ts';
import { Section } from './Section.tsx';
import { type Texts, useSubmit } from './use-submit.ts';
import { counted, isoDay } from './words.ts';

/** Everything of the desk in one encrypted file, under a passphrase of its own. */
export function BackupForm() {
  const desk = useDesk();
  const [done, setDone] = useState<string>();
  const submit = async (texts: Texts) => {
    setDone(undefined);
    const errors = newPassphraseErrors(texts, 'backup-passphrase', 'backup-again');
    if (errors.length > 0) return errors;
    const result = await desk.exportBackup(texts('backup-passphrase'));
    if (result.kind !== 'exported') return [{ id: 'backup-passphrase', message: failureOf(result) }];
    saveFile(result.file, `pa-desk-backup-${isoDay(new Date())}.bin`, 'application/octet-stream');
    setDone(doneSentence(result, desk.putAside));
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  return (
    <Section title="Backup">
      <p>
        A file with every request, attachment and the office profile, encrypted under a passphrase that you choose for it. The browser may
        clear its storage, and computers break: keep a backup elsewhere.
      </p>
      <form {...form}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <NewPassphrase name="backup-passphrase" repeatName="backup-again" label="Passphrase of the backup" errorOf={errorOf} />
        <Button type="submit">{isBusy ? 'Making the backup' : 'Make a backup'}</Button>
      </form>
      <p className="desk-done" role="status">
        {done}
      </p>
    </Section>
  );
}

const failureOf = (fault: Exclude<ExportResult, { kind: 'exported' }>) =>
  fault.kind === 'passphrase-too-short' ? choiceSentence(fault) : storageFaultSentence(fault);

/** `putAside`: records with something typed that the disk did not take, and so is in this tab alone. */
function doneSentence({ records, attachments, skipped }: Extract<ExportResult, { kind: 'exported' }>, putAside: number): string {
  return [
    `Backup made: ${counted(records, 'record')} and ${counted(attachments, 'attachment')}.`,
    skipped > 0 && `Left out, since this version cannot open them: ${counted(skipped, 'entry', 'entries')}.`,
    putAside > 0 && `Not in it: what was typed in ${counted(putAside, 'request')} and is not saved yet. Open each, and download it there.`,
  ]
    .filter(Boolean)
    .join(' ');
}
