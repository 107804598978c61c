import { fieldOf, type Key, keyPaths, type Step, type Store, type Table, tables } from './store.ts';

export interface MemoryStore extends Store {
  /** there are cases in it, which are gone with the tab */
  readonly holdsCases: () => boolean;
}

/** A store that writes nothing: for a shared computer, everything is gone with the tab. */
export function memoryStore(): MemoryStore {
  const rows = new Map(tables.map((table) => [table, new Map<string, unknown>()] as const));
  const tableOf = (table: Table) => rows.get(table) ?? new Map<string, unknown>();
  const apply = (step: Step) => {
    if ('put' in step) tableOf(step.put).set(nameOf(keyOf(step.put, step.row)), step.row);
    else for (const name of tableOf(step.drop).keys()) if (name.startsWith(nameOf(step.under))) tableOf(step.drop).delete(name);
  };
  const under = (table: Table, begin: Key) =>
    [...tableOf(table)].filter(([name]) => name.startsWith(nameOf(begin))).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    get: async (table, key) => tableOf(table).get(nameOf(key)),
    some: async (table, keys) => keys.map((key) => tableOf(table).get(nameOf(key))),
    names: async (table, begin) => under(table, begin).map(([name]) => name.split('/').at(-2) ?? ''),
    all: async (table, begin) => under(table, begin).map(([, row]) => row),
    exchange: async (reads, decide) => {
      const { steps, result } = decide(reads.map(([table, key]) => tableOf(table).get(nameOf(key))));
      steps.forEach(apply);
      return result;
    },
    close: () => rows.clear(),
    holdsCases: () => tableOf('records').size > 0,
  };
}

/** Identifiers are hexadecimal: a slash ends each, so that no key begins like another by accident. */
const nameOf = (key: Key) => key.map((part) => `${part}/`).join('');

/** The key that a row is kept under. */
function keyOf(table: Table, row: object): Key {
  const path = keyPaths[table];
  const parts = typeof path === 'string' ? fieldOf(row, path) : path.map((name) => fieldOf(row, name));
  return Array.isArray(parts) ? parts.map(String) : [];
}
