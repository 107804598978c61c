import type { Missing } from '../criteria/missing.ts';

/** What is missing, as a sentence names it: `information` where the reviewer finds what was sent unclear. */
export type MissingKind = Missing['need'] | 'information';

/** "documents for 5 criteria are" */
export function needed(count: number, need: MissingKind): string {
  if (need === 'information') return `information on ${count === 1 ? '1 criterion' : `${count} criteria`} is`;
  const what = need === 'answer' ? 'answer' : 'document';
  return count === 1 ? `${what === 'answer' ? 'an' : 'a'} ${what} for 1 criterion is` : `${what}s for ${count} criteria are`;
}
