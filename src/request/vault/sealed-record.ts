import * as z from 'zod/mini';
import { type Bytes, bytesOf, textOf } from './bytes.ts';
import type { RecordContent, StoredRecord } from './contract.ts';
import { type Access, type RecordRow, version } from './format.ts';
import { seal, unseal } from './seal.ts';
import type { CaseKey } from './session.ts';

const insideSchema = z.object({ kind: z.string(), savedAt: z.number(), content: z.unknown() });

type Outside = Omit<RecordRow, 'body'>;

const bound = ({ v, minReader, desk, id, keyId, revision }: Outside) => ['record', v, minReader, desk, id, keyId, revision];

/** A record as it is stored: everything but identifiers and revision is sealed, and the seal is bound to those. */
export async function sealRecord(
  record: RecordContent,
  place: { readonly desk: string; readonly key: CaseKey; readonly revision: number; readonly savedAt: number },
): Promise<RecordRow> {
  const outside = { ...version, desk: place.desk, id: record.id, keyId: place.key.id, revision: place.revision };
  const inside = bytesOf(JSON.stringify({ kind: record.kind, savedAt: place.savedAt, content: record.content }));
  return { ...outside, body: await seal(place.key.key, inside, bound(outside)) };
}

/** The record; undefined where the key is another one, or the row was altered or moved to another place. */
export async function openRecord(row: RecordRow, { key }: CaseKey, access: Access): Promise<StoredRecord | undefined> {
  const plain = await unseal(key, row.body, bound(row));
  const inside = plain && insideSchema.safeParse(jsonOf(plain));
  return inside?.success ? { id: row.id, revision: row.revision, access, ...inside.data } : undefined;
}

/** The value that the bytes stand for; undefined where they are no JSON. */
export function jsonOf(plain: Bytes): unknown {
  try {
    return JSON.parse(textOf(plain));
  } catch {
    return undefined;
  }
}
