import { fieldPaths } from './fields.ts';
import { isObject, type JsonObject } from './paths.ts';

/** What a draft keeps in places of its own, beside its fields. */
const own = new Set<string>([...fieldPaths, 'diagnosis.tkiHistory', 'documents', 'format', 'formatVersion', 'requestId']);

/** The objects that hold fields: `member`, `diagnosis` and so on. */
const groups = new Set(fieldPaths.map((path) => path.split('.', 1).join()));

/** What a request has beside the fields of this program: a newer one may have written it, and it goes on with the request. */
export function othersIn(request: JsonObject, place = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(request).flatMap(([key, value]) => {
      const path = place + key;
      if (own.has(path)) return [];
      if (!groups.has(path)) return [[key, value]];
      const others = isObject(value) ? othersIn(value, `${path}.`) : {};
      return Object.keys(others).length === 0 ? [] : [[key, others]];
    }),
  );
}

/** The request of a draft with what its text of others has. No field of this program is taken from there: the screens would not show it. */
export function withOthers(request: JsonObject, text: string): JsonObject {
  const others = othersIn(objectOf(text));
  const both = Object.entries(request).map(([key, value]) => {
    const beside = others[key];
    return [key, isObject(value) && isObject(beside) ? { ...beside, ...value } : value];
  });
  return { ...others, ...Object.fromEntries(both) };
}

/** The object that a text of others stands for: an empty one where there are none. */
export function objectOf(text = ''): JsonObject {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
