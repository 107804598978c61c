/** Reading and writing at a path like `diagnosis.mrd` of plain JSON objects. */

/** The value at a path; `undefined` where a step is missing or no object. Own properties only. */
export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }, root);
}

/** The text at a path; empty where there is none. */
export function textAt(root: unknown, path: string): string {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : '';
}

export interface JsonObject {
  readonly [key: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with a value at a path; `undefined` takes the key away, and an object left without keys goes too. */
export function withValueAt(root: JsonObject, path: string, value: unknown): JsonObject {
  const [key = '', ...rest] = path.split('.');
  const child = root[key];
  const next = rest.length === 0 ? value : withValueAt(isObject(child) ? child : {}, rest.join('.'), value);
  const { [key]: _, ...others } = root;
  return next === undefined || (isObject(next) && Object.keys(next).length === 0) ? others : { ...root, [key]: next };
}
