import { valueAt } from '../request/paths.ts';

/** The texts of a list at a path; none where there is no list. */
export function listAt(root: unknown, path: string): readonly string[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
