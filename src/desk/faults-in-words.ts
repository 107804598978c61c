import type { Fault } from '../request/vault/contract.ts';
import type { NameFault, UnlockFault } from '../request/vault/desk-list.ts';
import type { PassphraseTooShort } from '../request/vault/passphrase.ts';
import { choiceSentence, openingSentence } from '../request/vault/sentences.ts';
import type { StoreFault } from '../request/vault/store.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';

/** Why the browser's storage did not do what was asked. */
export function storageFaultSentence({ kind }: Fault): string {
  switch (kind) {
    case 'storage-full':
      return 'The storage of this browser is full. Free space on the disk, then try again.';
    case 'failed':
      return 'The browser did not open its storage. Reload the page, then try again.';
    case 'locked':
      return 'The desk is locked. Unlock it, then try again.';
    case 'read-only':
      return 'A newer version of this program was used here. Reload the page to get it: this one can only read.';
  }
}

/** Why a desk did not open, beside the control that can mend it. */
export function unlockError(fault: UnlockFault | StoreFault): SummarizedError {
  if (fault.kind === 'storage-full' || fault.kind === 'failed') return { id: 'passphrase', message: storageFaultSentence(fault) };
  return { id: fault.kind === 'wrong-passphrase' ? 'passphrase' : 'desk', message: openingSentence(fault) };
}

/** Why a desk was not made, beside the control that can mend it. */
export function createError(fault: NameFault | PassphraseTooShort | Fault): SummarizedError {
  switch (fault.kind) {
    case 'passphrase-too-short':
      return { id: 'passphrase', message: choiceSentence(fault) };
    case 'name-missing':
    case 'name-too-long':
    case 'name-taken':
      return { id: 'name', message: choiceSentence(fault) };
    default:
      return { id: 'name', message: storageFaultSentence(fault) };
  }
}
