import * as z from 'zod/mini';
import { lastReviewLabel, lastRevisedOn } from '../criteria/policies/cp-phar-312/advisories.ts';

/** The names of the two files that every packet carries beside the office's own. */
export const requestName = 'request.json';
export const manifestName = 'manifest.json';

/** Bytes of a packet, made or read. To read one takes at most 200 MB beside it (tests/bench/packet-memory.ts). */
export const maxPacketBytes = 300 * 1024 * 1024;

/** The policy as this program reads it; a packet judged by another revision says so. */
export const policyRevision = { number: 'CP.PHAR.312', lastReview: lastReviewLabel, lastRevised: lastRevisedOn } as const;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const attachment = z.object({
  /** the file's name within the packet */
  name: z.string(),
  exhibit: z.int(),
  /** by which the request names it; empty where it names none */
  attachmentId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.int(),
  sha256,
  /** pages of the packet that show it; 0 where it is attached alone */
  pagesShown: z.int(),
});

/** What a packet says of itself: who made it with what, by which policy, what is in it, and what the criteria made of it. */
const manifestSchema = z.object({
  format: z.literal('pa-packet'),
  formatVersion: z.literal(1),
  program: z.string(),
  policy: z.object({ number: z.string(), lastReview: z.string(), lastRevised: z.string() }),
  madeOn: z.string(),
  pages: z.int(),
  request: z.object({ name: z.string(), byteLength: z.int(), sha256 }),
  attachments: z.array(attachment),
  evaluation: z.object({ outcome: z.string(), section: z.nullable(z.string()) }),
  /** over request and attachments; its beginning is the code on the cover */
  digest: sha256,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestAttachment = z.infer<typeof attachment>;

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`;

/** Reads a packet's manifest; `newer` where a later version of the format wrote it. */
export function readManifest(text: string): Manifest | 'newer' | undefined {
  const value = jsonOf(text);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return newerFormat.safeParse(value).success ? 'newer' : undefined;
}

const newerFormat = z.object({ format: z.literal('pa-packet'), formatVersion: z.int().check(z.minimum(2)) });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
