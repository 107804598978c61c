import type { SaveState } from '../request/vault/autosave.ts';

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

const because: Readonly<Record<string, string>> = {
  'storage-full': 'the disk is full. Free some space or export the request',
  conflict: 'another tab saved this request meanwhile',
  'read-only': 'a newer version of this program wrote it',
  locked: 'the desk is locked',
};

/** What to say about saving: "Saved" only once it is stored. */
export function saveWords(state: SaveState, isInMemory: boolean): string {
  switch (state.kind) {
    case 'unchanged':
      return isInMemory ? 'In memory only' : '';
    case 'saving':
      return 'Saving';
    case 'saved':
      return isInMemory ? 'In memory only' : `Saved ${time.format(state.at)}`;
    default:
      return `Not saved: ${because[state.because.kind] ?? 'the browser refused. Export the request'}.`;
  }
}
