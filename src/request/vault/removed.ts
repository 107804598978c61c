import { fieldOf, type Key, type Store } from './store.ts';

/** Tells what is marked as deleted among the rows whose key begins so; what is, counts as absent everywhere. */
export async function removedUnder(store: Store, under: Key): Promise<(key: Key) => boolean> {
  const marks = new Set((await store.all('removals', under)).map((row) => JSON.stringify(fieldOf(row, 'key'))));
  return (key) => marks.has(JSON.stringify(key));
}
