import { caseKeyOf, opened } from './case-keys.ts';
import type { Editing } from './editing.ts';
import { type Prepared, prepare } from './put-record.ts';
import { openRecord } from './sealed-record.ts';
import type { Session } from './session.ts';

/**
 * What could not be stored before a screen was left or a desk was locked (a full disk), by desk and record: sealed like everything else, in memory.
 * It is opened and tried again when its record is next edited.
 */
export type Stash = Map<string, Prepared>;

const nameOf = ({ desk }: Session, id: string) => `${desk} ${id}`;

/** The names under which a desk's records are stashed. */
export const stashedUnder = (stash: Stash, desk: string): readonly string[] => [...stash.keys()].filter((name) => name.startsWith(desk));

/** Seals what an editing could not store; not where the record was deleted meanwhile, which nothing opens again. */
export async function stashUnsaved(stash: Stash, session: Session, editing: Editing): Promise<void> {
  const { id, kind, unsaved, revision, state } = editing;
  const isGone = state.kind === 'unsaved' && state.because.kind === 'conflict' && state.because.removed;
  if (unsaved === undefined || isGone) return;
  const prepared = await prepare(session, { id, kind, content: unsaved.content }, revision, session.now());
  if ('row' in prepared) stash.set(nameOf(session, id), prepared);
}

/** What was stashed of a record, and the revision that it followed; undefined where nothing was. */
export async function stashed(
  stash: Stash,
  session: Session,
  id: string,
): Promise<{ readonly content: unknown; readonly revision: number } | undefined> {
  const { master } = session;
  const prepared = stash.get(nameOf(session, id));
  if (prepared === undefined || master === undefined) return undefined;
  const { row, keyRow } = prepared;
  const key = keyRow ? await opened(master, keyRow) : await caseKeyOf(session, master, row);
  const record = key && !('reason' in key) ? await openRecord(row, key, 'full') : undefined;
  return record && { content: record.content, revision: row.revision - 1 };
}

/** Forgets it: an editing has it again, or the record was shredded. */
export const unstash = (stash: Stash, session: Session, id: string): boolean => stash.delete(nameOf(session, id));
