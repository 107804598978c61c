import { memoryStore } from '../../src/request/vault/memory-store.ts';
import type { Store, StoreFault } from '../../src/request/vault/store.ts';

/** A disk that takes so many writes, and none after them until there is room again. */
export function limitedStore(fault: StoreFault = { kind: 'storage-full' }) {
  const store = memoryStore();
  const disk = { room: Number.POSITIVE_INFINITY };
  const limited: Store = {
    ...store,
    exchange: (reads, decide) =>
      store.exchange<Awaited<ReturnType<typeof decide>>['result'] | StoreFault>(reads, (found) => {
        const decision = decide(found);
        if (decision.steps.length === 0) return decision;
        disk.room -= 1;
        return disk.room < 0 ? { steps: [], result: fault } : decision;
      }),
  };
  return { store: limited, disk };
}
