import type { BackupOpening, Entry, OpenBackup } from '../request/vault/backup-reader.ts';
import { damaged, type Unreadable } from '../request/vault/format.ts';
import { type RunningWorker, startWorker } from '../ui/start-worker.ts';
import type { BackupQuestion } from './backup-questions.ts';
import backupWorkerUrl from './backup-worker.ts?worker&url';

/** ms for one entry, which has 32 MB at most, and for the rounds that a file may ask for. */
const limitMs = 30_000;

type Opening = Exclude<BackupOpening, { kind: 'opened' }> | { readonly kind: 'opened' };

/** Opens backups in a worker, one entry at a time; one that does not come in time counts as damaged. End it at last. */
export function openingInWorker(): { readonly open: OpenBackup; readonly end: () => void } {
  const worker = startWorker(backupWorkerUrl);
  const open: OpenBackup = async (file, passphrase) => {
    const asked = await worker.ask<Opening>({ kind: 'open', file, passphrase } satisfies BackupQuestion, limitMs);
    if (asked.kind !== 'answered') return damaged;
    return asked.answer.kind === 'opened' ? { kind: 'opened', entries: () => entriesFrom(worker) } : asked.answer;
  };
  return { open, end: worker.end };
}

async function* entriesFrom({ ask }: RunningWorker): AsyncGenerator<Entry | Unreadable> {
  await ask({ kind: 'from-the-start' } satisfies BackupQuestion, limitMs);
  for (;;) {
    const asked = await ask<Entry | Unreadable | undefined>({ kind: 'next' } satisfies BackupQuestion, limitMs);
    if (asked.kind !== 'answered') {
      yield damaged;
      return;
    }
    if (asked.answer === undefined) return;
    yield asked.answer;
  }
}
