import { useEffect, useState } from 'react';
import type { CaseSummary } from '../request/case-list.ts';
import type { Fault, RemoveResult } from '../request/vault/contract.ts';
import type { Desk } from '../request/vault/desk.ts';
import { openingSentence } from '../request/vault/sentences.ts';

type Removable = Pick<CaseSummary, 'id' | 'revision'>;

interface Removed {
  readonly id: string;
  /** ms since 1970 */
  readonly undoUntil: number;
}

const notDeleted: Readonly<Record<Fault['kind'], string>> = {
  'storage-full': 'Not deleted: the storage of this browser is full to the last. Free space on the disk, then try again.',
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
  /** what could be deleted at once alone */
  const [crowded, setCrowded] = useState<Removable>();
  const tell = (result: Exclude<RemoveResult, { kind: 'removed' }>) => {
    if (result.kind === 'conflict') return say('Not deleted: this request was changed meanwhile. Look at it, then delete it again.');
    return say(result.kind === 'unreadable' ? openingSentence(result) : notDeleted[result.kind]);
  };
  const remove = async ({ id, revision }: Removable) => {
    const result = await desk.remove(id, revision);
    if (result.kind === 'storage-full') return setCrowded({ id, revision });
    if (result.kind === 'removed') return setRemoved((before) => [...before, { id, undoUntil: result.undoUntil }]);
    return tell(result);
  };
  const destroy = async ({ id, revision }: Removable) => {
    setCrowded(undefined);
    const result = await desk.destroy(id, revision);
    return result.kind === 'removed' ? say('Request deleted for good.') : tell(result);
  };
  const undo = async () => {
    setRemoved([]);
    const results = await Promise.all(removed.map(({ id }) => desk.undoRemove(id)));
    if (results.some(({ kind }) => kind !== 'restored')) say('It was too late to bring everything back.');
  };
  return { count: removed.length, remove, undo, crowded, destroy, keep: () => setCrowded(undefined) };
}
