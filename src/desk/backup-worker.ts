// Opens a backup away from the page: a file that is made to stop programs stops this worker, which the page then ends.
import { type Entry, type OpenedBackup, openBackup } from '../request/vault/backup-reader.ts';
import { damaged, type Unreadable } from '../request/vault/format.ts';
import type { BackupQuestion } from './backup-questions.ts';

let opened: OpenedBackup | undefined;
let entries: AsyncGenerator<Entry | Unreadable> | undefined;

addEventListener('message', ({ data }: MessageEvent<BackupQuestion>) => {
  // the browser may refuse the file itself: it is gone, or was changed since it was chosen
  void answerTo(data)
    .catch(() => damaged)
    .then((answer) => postMessage(answer));
});

async function answerTo(question: BackupQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'open': {
      const opening = await openBackup(question.file, question.passphrase);
      opened = opening.kind === 'opened' ? opening : undefined;
      return opening.kind === 'opened' ? { kind: 'opened' } : opening;
    }
    case 'from-the-start':
      entries = opened?.entries();
      return undefined;
    case 'next':
      return (await entries?.next())?.value;
  }
}
