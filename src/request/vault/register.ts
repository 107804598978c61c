import { registerId } from './known-kinds.ts';
import { putRecord } from './put-record.ts';
import { getRecord } from './records.ts';
import type { Session } from './session.ts';

/** Writes down which kind each record is. It saves work and nothing rests on it: where it cannot be written, it is not. */
export async function saveRegister(session: Session, kinds: ReadonlyMap<string, string>): Promise<void> {
  const before = await getRecord(session, registerId);
  if (before.kind !== 'found' && before.kind !== 'absent') return;
  const content: Record<string, string> = {};
  for (const [id, kind] of kinds) content[kind] = `${content[kind] ?? ''}${id} `;
  await putRecord(session, { id: registerId, kind: 'register', content }, before.kind === 'found' ? before.record.revision : 0);
}
