import type { Conflict, Fault } from './contract.ts';
import type { LockCause } from './desk.ts';
import { maximumNameLength, type NameFault } from './desk-list.ts';
import type { Unreadable } from './format.ts';
import type { DatabaseEvent } from './idb-open.ts';
import { minimumPassphraseLength, type PassphraseTooShort } from './passphrase.ts';
import type { VaultStorage } from './vault.ts';

/** What is to be read before a passphrase is set. */
export const passphraseNotice =
  'Nobody can recover this passphrase, and nobody can open your cases without it: not your employer, not the plan, not the makers of this program. ' +
  'Keep it in your password manager, and keep an encrypted backup.';

/** Beside the field for a desk's name. */
export const nameNotice = 'Everybody who uses this computer can read this name. Use your own name or your role, never a patient\u2019s.';

/** For a desk in memory. */
export const memoryNotice =
  'Nothing is written to this computer. Your cases are gone when this tab closes: print, export or back up what you need before that.';

export const deleteNotice =
  'Deleting destroys the key of the case, so that nothing of it that is left in this browser can be opened. ' +
  'Files that were printed, exported or backed up are not reached.';

/** Why a name or a new passphrase will not do, with the remedy. */
export function choiceSentence(fault: NameFault | PassphraseTooShort): string {
  switch (fault.kind) {
    case 'name-missing':
      return 'Enter a name for your desk.';
    case 'name-too-long':
      return `Use a name of ${maximumNameLength} characters or fewer.`;
    case 'name-taken':
      return 'Another desk on this computer has that name. Choose a different one.';
    case 'passphrase-too-short':
      return `Use at least ${minimumPassphraseLength} characters; this has ${fault.length}.`;
  }
}

/** Why a desk, a case or a backup does not open. */
export function openingSentence(fault: Unreadable | { readonly kind: 'wrong-passphrase' | 'no-such-desk' | 'not-a-backup' }): string {
  switch (fault.kind) {
    case 'wrong-passphrase':
      return 'This passphrase does not open it. Check capital letters and the keyboard layout, and try again.';
    case 'no-such-desk':
      return 'This desk is no longer on this computer.';
    case 'not-a-backup':
      return 'This file is not a backup of this program. Choose a file that it made.';
    case 'unreadable':
      return fault.reason === 'newer-format'
        ? 'A newer version of this program wrote it. It is kept as it is: reload the page to get the newer version.'
        : 'It is damaged and does not open. It is kept as it is: restore it from a backup.';
  }
}

/** Why something is not saved, and what to do. The content stays on the screen in each case. */
export function unsavedSentence(fault: Conflict | Fault): string {
  switch (fault.kind) {
    case 'storage-full':
      return 'Not saved: the storage of this browser is full. Export the case now, then free space on the disk or delete old cases.';
    case 'failed':
      return 'Not saved: the browser did not accept it. Export the case now, then reload the page.';
    case 'locked':
      return 'Not saved: the desk is locked. Enter your passphrase to go on.';
    case 'read-only':
      return 'Not saved: a newer version of this program wrote it. Reload the page to get the newer version.';
    case 'conflict':
      return fault.removed
        ? 'Not saved: this case was deleted in another tab.'
        : 'Not saved: this case was changed in another tab. Choose which version to keep.';
  }
}

/** On the lock screen. */
export const lockedSentences: Readonly<Record<LockCause, string>> = {
  person: 'The desk is locked.',
  idle: 'The desk was locked because nobody had used it for a while.',
  'another-tab': 'The desk was locked in another tab.',
  superseded: 'A newer version of this program was opened in another tab. Reload this page.',
};

export const readingSentence =
  'This case is open in another tab, which saves it. Here it can only be read. Close it there, or choose \u201cEdit here instead\u201d.';

export const newerSentence =
  'A newer version of this program wrote it: here it can be read and exported, not changed. Reload the page to get that version.';

export const databaseSentences: Readonly<Record<DatabaseEvent['kind'], string>> = {
  blocked: 'An older version of this program is open in another tab. Close that tab to go on.',
  superseded: lockedSentences.superseded,
  'closed-by-browser': 'The browser closed the storage of this page, perhaps because its data were cleared. Reload the page.',
};

/** Said above the list of desks; undefined where all is as usual. */
export function storageSentence(storage: VaultStorage): string | undefined {
  switch (storage.kind) {
    case 'ready':
      return undefined;
    case 'read-only':
      return 'A newer version of this program was used on this computer. Cases can be read and backed up here, not changed: reload the page to get it.';
    case 'newer-format':
      return 'A newer version of this program was used on this computer. Its cases are kept; reload the page to get that version.';
    case 'unavailable':
      return 'This browser keeps nothing for this page (a private window, or no https). You can work in memory: everything is gone when the tab closes.';
  }
}
