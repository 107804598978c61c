/** The parts of a packet that can be told apart once it was altered. */
export type PacketPart = 'request' | 'attachments' | 'contents' | 'pages';

/**
 * Whether a packet is as it was made. `unchanged` means by its checksum, which anybody can work out anew: it never says who
 * wrote the file.
 */
export type Integrity = { readonly kind: 'unchanged' } | { readonly kind: 'altered'; readonly parts: readonly PacketPart[] };

interface Findings {
  /** the whole file, by its last line */
  readonly isAsSealed: boolean;
  readonly isRequestSame: boolean;
  readonly areAttachmentsSame: boolean;
  /** the list of contents agrees with its own digest */
  readonly isListSame: boolean;
}

/** Pages, and what the list tells beside its digests, have none of their own: where nothing else in an altered file is, they are. */
export function integrityOf({ isAsSealed, isRequestSame, areAttachmentsSame, isListSame }: Findings): Integrity {
  const parts: PacketPart[] = [];
  if (!isRequestSame) parts.push('request');
  if (!areAttachmentsSame) parts.push('attachments');
  if (!isListSame) parts.push('contents');
  if (!isAsSealed && parts.length === 0) parts.push('pages');
  return parts.length === 0 ? { kind: 'unchanged' } : { kind: 'altered', parts };
}

const partNames: Readonly<Record<PacketPart, string>> = {
  request: 'the request',
  attachments: 'the attached files',
  contents: 'its list of contents',
  pages: 'its pages or its list of contents',
};

/** What a person is told of it, and no more than that. */
export function integritySentence(integrity: Integrity): string {
  if (integrity.kind === 'unchanged') return 'Unchanged by checksum; this does not prove who wrote it.';
  const names = integrity.parts.map((part) => partNames[part]);
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  // who works one part's digest out anew hides what was done to it, and shows it in another part
  return `ALTERED since it was made: ${list}. More of it may have been altered too. Ask the sender for the packet again before you rely on it.`;
}

/** The code of what arrived, to be held against the one on the cover. */
export const codeSentence = (code: string): string => `Its code, worked out anew, is ${code}: compare it with the cover.`;
