import { useEffect, useState } from 'react';
import type { CaseSummary } from '../request/case-list.ts';
import type { Fault } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import { openingSentence } from '../request/vault/sentences.ts';

interface Removed {
  readonly id: string;
  /** ms since 1970 */
  readonly undoUntil: number;
}

const notDeleted: Readonly<Record<Fault['kind'], string>> = {
  'storage-full': 'Not deleted: the storage of this browser is full. Free space on the disk, then try again.',
  failed: 'Not deleted: the browser did not accept it. Reload the page, then try again.',
  locked: 'Not deleted: the desk is locked.',
  'read-only': 'Not deleted: a newer version of this program wrote it. Reload the page to get that version.',
};

/** Deletes cases, and brings them back while that can be undone. `say` tells what went wrong. */
export function useRemovals(desk: Desk, say: (sentence: string) => void) {
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  useEffect(() => {
    const [first] = removed;
    if (first === undefined) return undefined;
    const timer = setTimeout(() => setRemoved(removed.slice(1)), Math.max(0, first.undoUntil - Date.now()));
    return () => clearTimeout(timer);
  }, [removed]);
  const remove = async ({ id, revision }: Pick<CaseSummary, 'id' | 'revision'>) => {
    const result = await desk.remove(id, revision);
    if (result.kind === 'removed') return setRemoved((before) => [...before, { id, undoUntil: result.undoUntil }]);
    if (result.kind === 'conflict') return say('Not deleted: this request was changed meanwhile. Look at it, then delete it again.');
    return say(result.kind === 'unreadable' ? openingSentence(result) : notDeleted[result.kind]);
  };
  const undo = async () => {
    setRemoved([]);
    const results = await Promise.all(removed.map(({ id }) => desk.undoRemove(id)));
    if (results.some(({ kind }) => kind !== 'restored')) say('It was too late to bring everything back.');
  };
  return { count: removed.length, remove, undo };
}
