import { readFileSync } from 'node:fs';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { type Store, type Table, tables } from '../../../src/request/vault/store.ts';
import { write } from './desks.ts';

/** What a released program wrote: the rows of every table, and a backup, with bytes in base64. */
export interface Fixture {
  readonly deskPassphrase: string;
  readonly backupPassphrase: string;
  readonly backup: string;
  readonly rows: Readonly<Record<Table, readonly unknown[]>>;
}

export const fixtureOf = (name: string): Fixture => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

export const bytesOfText = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));

const textOf = (bytes: Uint8Array<ArrayBuffer>) => Buffer.from(bytes).toString('base64');

/** Rows as JSON can hold them. */
export async function dumped(store: Store): Promise<Fixture['rows']> {
  const entries = await Promise.all(
    tables.map(async (table) => [table, await Promise.all((await store.all(table, [])).map(toJson))] as const),
  );
  const rows: Record<string, readonly unknown[]> = Object.fromEntries(entries);
  return Object.assign(Object.create(null), rows);
}

/** A store with the fixture's rows. */
export async function loaded({ rows }: Fixture): Promise<Store> {
  const store = memoryStore();
  for (const table of tables) await write(store, table, rows[table].map(fromJson));
  return store;
}

async function toJson(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { $blob: textOf(new Uint8Array(await value.arrayBuffer())) };
  if (value instanceof Uint8Array) return { $bytes: textOf(new Uint8Array(value)) };
  if (Array.isArray(value)) return Promise.all(value.map(toJson));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await toJson(part)] as const)));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('$blob' in value) return new Blob([bytesOfText(String(value.$blob))]);
  if ('$bytes' in value) return bytesOfText(String(value.$bytes));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fromJson(part)]));
}
