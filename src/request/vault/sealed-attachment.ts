import * as z from 'zod/mini';
import { type Bytes, bytesOf } from './bytes.ts';
import type { Attachment } from './contract.ts';
import { type AttachmentRow, type ContentRow, version } from './format.ts';
import { seal, unseal } from './seal.ts';
import { jsonOf } from './sealed-record.ts';

export const factsSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.int().check(z.gte(0)),
  sha256: z.string(),
  addedAt: z.number(),
});

type Place = Pick<AttachmentRow, 'v' | 'minReader' | 'desk' | 'record' | 'id'>;

const bound = (part: 'facts' | 'content', { v, minReader, desk, record, id }: Place) => [
  `attachment ${part}`,
  v,
  minReader,
  desk,
  record,
  id,
];

/** An attachment as it is stored, under the key of its case: what is known of it, and its bytes. */
export async function sealAttachment(
  { id, ...facts }: Attachment,
  content: Bytes,
  { desk, record, key }: { readonly desk: string; readonly record: string; readonly key: CryptoKey },
): Promise<{ readonly facts: AttachmentRow; readonly content: ContentRow }> {
  const place = { ...version, desk, record, id };
  const [sealedFacts, sealedContent] = await Promise.all([
    seal(key, bytesOf(JSON.stringify(facts)), bound('facts', place)),
    seal(key, content, bound('content', place)),
  ]);
  return { facts: { ...place, facts: sealedFacts }, content: { ...place, content: sealedContent } };
}

/** What is known of an attachment; undefined where it was altered or moved. */
export async function openFacts(row: AttachmentRow, key: CryptoKey): Promise<Attachment | undefined> {
  const plain = await unseal(key, row.facts, bound('facts', row));
  const facts = plain && factsSchema.safeParse(jsonOf(plain));
  return facts?.success ? { id: row.id, ...facts.data } : undefined;
}

/** An attachment's bytes; undefined where they were altered or moved. */
export const openContent = (row: ContentRow, key: CryptoKey): Promise<Bytes | undefined> => unseal(key, row.content, bound('content', row));
