import { memoryStore } from '../../src/request/vault/memory-store.ts';
import type { Store, Table } from '../../src/request/vault/store.ts';

type Moment = `${'get' | 'some' | 'all'} ${Table}` | 'exchange';

/** A store in which something else happens first, once, when a reading or a writing is asked for: another tab acts, the desk is locked. */
export function interruptibleStore(store: Store = memoryStore()) {
  const planned = new Map<Moment, () => unknown>();
  const reach = async (moment: Moment) => {
    const act = planned.get(moment);
    planned.delete(moment);
    await act?.();
  };
  const interruptible: Store = {
    ...store,
    get: (table, key) => reach(`get ${table}`).then(() => store.get(table, key)),
    some: (table, keys) => reach(`some ${table}`).then(() => store.some(table, keys)),
    all: (table, under) => reach(`all ${table}`).then(() => store.all(table, under)),
    exchange: (reads, decide) => reach('exchange').then(() => store.exchange(reads, decide)),
  };
  return { store: interruptible, interrupt: (moment: Moment, act: () => unknown) => void planned.set(moment, act) };
}
