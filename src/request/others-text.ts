import { boundsFault } from './json-bounds.ts';
import { objectOf, othersIn } from './others.ts';
import type { JsonObject } from './paths.ts';

/** What an entry of a list has in its draft. */
const ownOf = {
  trial: ['agent', 'outcome'],
  document: ['title', 'kind', 'date', 'supports', 'attachmentId', 'fileName', 'mediaType', 'byteLength', 'sentBy'],
} as const;

const textOf = (others: JsonObject) => (Object.keys(others).length === 0 ? '' : JSON.stringify(others));

/** What a request has that no field here is for, as the text that a draft keeps it in; empty where there is nothing. */
export const othersText = (request: JsonObject): string => textOf(othersIn(request));

/** The same of an entry of a list; left out where there is nothing. */
export function entryOthers(entry: JsonObject, kind: keyof typeof ownOf): { readonly others?: string } {
  const own = new Set<string>(ownOf[kind]);
  const others = textOf(Object.fromEntries(Object.entries(entry).filter(([key]) => !own.has(key))));
  return others === '' ? {} : { others };
}

/** The same of an entry that comes from a file, with a text of others of its own: no more than that may stand in it. */
export const cleanEntryOthers = (text: string, kind: keyof typeof ownOf) => entryOthers(objectOf(cleanOthers(text)), kind);

/** A text of others that costs no more to be read than a file may; empty where it does. */
export const cleanOthers = (text: string): string => (boundsFault(text) === undefined ? text : '');
