import * as z from 'zod/mini';
import { isObject } from '../../request/paths.ts';
import { bytesOf, sha256Of } from '../../request/vault/bytes.ts';

/**
 * One line of a case's history: who did what and when. Each line's hash covers the line and the hash before it, so that a line
 * changed, taken out or put in between does not fit any more. It shows damage and clumsy hands: who can write the whole store
 * can also write the whole history anew, and the screens say so.
 */
export const entrySchema = z.object({
  /** ms since 1970 */
  at: z.number(),
  /** as they called themselves; nobody verified it */
  by: z.string(),
  did: z.string(),
  /** what it was done to: plain JSON */
  about: z.record(z.string(), z.json()),
  previous: z.string(),
  hash: z.string(),
});

export type Entry = z.infer<typeof entrySchema>;

/** What is to be written into the history. */
export type NewEntry = Pick<Entry, 'at' | 'by' | 'did' | 'about'>;

/** What stands before the first line. */
const beginning = '0'.repeat(64);

/** The one text of a JSON value: keys in order, so that the same value always has the same digest. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const pairs = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${pairs.join(',')}}`;
}

/** SHA-256 of a JSON value, 64 hexadecimal digits. */
export const digestOf = (value: unknown): Promise<string> => sha256Of(bytesOf(canonical(value)));

const hashOf = ({ at, by, did, about }: NewEntry, previous: string) => digestOf({ at, by, did, about, previous });

/** The history with one line more. */
export async function withEntry(history: readonly Entry[], entry: NewEntry): Promise<readonly Entry[]> {
  const previous = history.at(-1)?.hash ?? beginning;
  return [...history, { ...entry, previous, hash: await hashOf(entry, previous) }];
}

/** The number of the first line that does not fit, from 0; `undefined` where every line fits the one before it. */
export async function firstMisfit(history: readonly Entry[]): Promise<number | undefined> {
  let previous = beginning;
  for (const [index, entry] of history.entries()) {
    if (entry.previous !== previous || entry.hash !== (await hashOf(entry, previous))) return index;
    previous = entry.hash;
  }
  return undefined;
}
