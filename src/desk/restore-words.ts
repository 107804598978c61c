import type { RestoreCounts, RestoreResult } from '../request/vault/contract.ts';
import { openingSentence } from '../request/vault/sentences.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import { storageFaultSentence } from './faults-in-words.ts';
import { counted } from './words.ts';

/** What became of each record of a backup; what is zero is not said. */
export function restoredSentence({ added, unchanged, replaced, kept, skipped, attachments }: RestoreCounts): string {
  const parts = [
    [added, 'added'],
    [replaced, 'replaced'],
    [kept, 'kept as on this desk'],
    [unchanged, 'the same already'],
    [skipped, 'skipped, since they were deleted or cannot be opened here'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const records = said.length === 0 ? 'the backup holds no records' : said.join(', ');
  return `Restored: ${records}; ${counted(attachments, 'attachment')} added.`;
}

/** Why a backup was not restored, beside the control that can mend it. */
export function restoreError(result: Exclude<RestoreResult, { kind: 'restored' }>): SummarizedError {
  switch (result.kind) {
    case 'wrong-passphrase':
      return { id: 'restore-passphrase', message: openingSentence(result) };
    case 'interrupted':
      return { id: 'restore-file', message: `${storageFaultSentence(result.fault)} ${soFar(result.counts)}` };
    case 'unreadable':
      return { id: 'restore-file', message: unreadable[result.reason] };
    case 'not-a-backup':
      return { id: 'restore-file', message: openingSentence(result) };
  }
}

function soFar(counts: RestoreCounts): string {
  if (Object.values(counts).every((count) => count === 0)) return 'Nothing of the backup was restored yet.';
  return `So far: ${restoredSentence(counts)} Restore it once more for the rest.`;
}

const unreadable = {
  'newer-format': 'A newer version of this program made this backup. Reload the page to get that version.',
  damaged: 'This backup is damaged, and nothing of it was restored. Use another copy of it.',
} as const;
