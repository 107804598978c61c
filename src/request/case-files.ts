import * as z from 'zod/mini';
import { isPlainDate } from '../criteria/dates.ts';
import { attachmentIdsIn, withAttachmentIds } from './attachment-ids.ts';
import { type CaseContent, readCase, readStoredDraft } from './case.ts';
import type { Draft, DraftDocument } from './draft.ts';
import { sentenceOf } from './faults.ts';
import { cleanEntryOthers, cleanOthers } from './others-text.ts';
import { isObject, textAt, valueAt } from './paths.ts';
import type { RequestIssue } from './read.ts';
import type { Bytes } from './vault/bytes.ts';

/** The name and version of the file that cases are exported in, one or several, with what is attached to them. */
export const casesFormat = { format: 'pa-cases', formatVersion: 1 } as const;

export interface CaseAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Bytes;
}

/** A case outside its store. */
export interface PortableCase {
  readonly id: string;
  readonly content: CaseContent;
  readonly attachments: readonly CaseAttachment[];
}

/** The file of some cases, in parts that are to be joined: attachments make it too long to build as one text. */
export function caseFileParts(cases: readonly PortableCase[]): readonly string[] {
  const { format, formatVersion } = casesFormat;
  const head = `{"format":"${format}","formatVersion":${formatVersion},"cases":[`;
  return [head, ...cases.flatMap((one, index) => [index === 0 ? '' : ',', ...partsOf(one)]), ']}\n'];
}

function partsOf({ id, content, attachments }: PortableCase): readonly string[] {
  const head = `{"id":${JSON.stringify(id)},"case":${JSON.stringify(content)},"attachments":[`;
  return [head, ...attachments.map((attachment, index) => (index === 0 ? '' : ',') + attachmentText(attachment)), ']}'];
}

const attachmentText = ({ content, ...facts }: CaseAttachment) => JSON.stringify({ ...facts, base64: base64Of(content) });

/** Bytes that `String.fromCharCode` takes at a time; a multiple of 3, so that the pieces join without padding between. */
const chunk = 24_576;

export function base64Of(bytes: Bytes): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += chunk) pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + chunk))));
  return pieces.join('');
}

/** Signs of base64 that `atob` takes at a time; a multiple of 4, so that each piece is whole. */
const signs = 32_768;

/** In pieces: the text of a whole file, and a list of its bytes, would take many times its memory. */
function bytesOf(base64: string): Bytes | undefined {
  const bytes = new Uint8Array(Math.ceil((base64.length * 3) / 4));
  let length = 0;
  try {
    for (let from = 0; from < base64.length; from += signs) {
      const piece = atob(base64.slice(from, from + signs));
      const isLast = from + signs >= base64.length;
      if (!isLast && piece.length * 4 !== signs * 3) return undefined; // blanks or an end within: what follows would be shifted
      for (let at = 0; at < piece.length; at += 1) bytes[length + at] = piece.charCodeAt(at);
      length += piece.length;
    }
  } catch {
    return undefined; // atob refuses what is no base64
  }
  return length === bytes.length ? bytes : bytes.slice(0, length);
}

/** What the form attaches; anything else in a file was put there by somebody else. */
const mediaTypes: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Left out where there are none; a list that is damaged is told, and never taken for none. */
const attachmentList = z.nullish(z.array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), base64: z.string() })));

const caseEntry = z.object({ id: z.string(), case: z.unknown(), attachments: attachmentList });

/** A case that a plan's desk exported: what it is, as that desk reads it, with the files in it. */
export interface PortableReview {
  readonly value: unknown;
  readonly files: readonly CaseAttachment[];
}

/** The file of a plan's case is that case, with this beside it. */
const reviewFiles = z.looseObject({ files: attachmentList });

/** Reads the files out of a plan's case; the case itself is for the plan's desk to read. */
export function readPortableReview(value: unknown): PortableReview | RequestIssue {
  const read = reviewFiles.safeParse(value);
  if (!read.success) return faultIn('files', read.error) ?? { path: '', message: 'This is no case of a plan’s desk.' };
  const { files, ...rest } = read.data;
  const attached = attachmentsIn(files ?? [], 'files');
  return 'message' in attached ? attached : { value: rest, files: attached };
}

function attachmentsIn(
  listed: readonly { readonly id: string; readonly name: string; readonly mediaType: string; readonly base64: string }[],
  place: string,
): readonly CaseAttachment[] | RequestIssue {
  const attachments: CaseAttachment[] = [];
  for (const [index, { base64, ...facts }] of listed.entries()) {
    const path = `${place}[${index}]`;
    const bytes = bytesOf(base64);
    if (bytes === undefined) return { path: `${path}.base64`, message: 'This is no base64. Export the case again.' };
    if (!mediaTypes.has(facts.mediaType)) return { path: `${path}.mediaType`, message: 'Only PDF, PNG and JPEG can be attached.' };
    attachments.push({ ...facts, content: bytes });
  }
  return attachments;
}

/** A case of a file; a fault names the part that is wrong by its path within the case. */
export function readPortableCase(value: unknown): PortableCase | RequestIssue {
  const entry = caseEntry.safeParse(value);
  const content = readCase(valueAt(value, 'case'));
  if (!entry.success || content === undefined) {
    const fault = entry.error && faultIn('attachments', entry.error);
    return fault ?? { path: '', message: 'This is no case of this program. Choose a file that it exported, unchanged.' };
  }
  const lost = lostPart(value, content);
  if (lost !== undefined) return { path: lost, message: 'This part of the case is damaged. Export the case again.' };
  const attachments = attachmentsIn(entry.data.attachments ?? [], 'attachments');
  if ('message' in attachments) return attachments;
  return { id: entry.data.id, content: cleanCase(content), attachments };
}

/** The first fault of a list of attachments. */
function faultIn(list: string, { issues }: z.core.$ZodError): RequestIssue | undefined {
  const fault = issues.find(({ path: [first] }) => first === list);
  return fault && { path: z.core.toDotPath(fault.path), message: sentenceOf(fault) };
}

/** A stored case is opened without what is damaged in it; a file is asked for again before finished revisions or a decision are lost. */
function lostPart(value: unknown, { revisions, determination }: CaseContent): string | undefined {
  const [before, decided] = [valueAt(value, 'case.revisions') ?? [], valueAt(value, 'case.determination') ?? undefined];
  if (!Array.isArray(before) || before.length !== revisions.length) return 'case.revisions';
  return decided !== undefined && determination === undefined ? 'case.determination' : undefined;
}

/** A case of a file has been in other hands: what screens rely on is made sure of, and the rest left as it is. */
function cleanCase(content: CaseContent): CaseContent {
  const { sent, pendedUntil, revisions, draft } = content;
  return {
    ...content,
    sent: sent !== undefined && isPlainDate(sent.on) ? sent : undefined,
    pendedUntil: isPlainDate(pendedUntil) ? pendedUntil : '',
    revisions: revisions.map((revision) => ({ ...revision, draft: cleanDraft(readStoredDraft(revision.draft)) })),
    draft: cleanDraft(draft),
  };
}

/** Whether two cases say the same; what their attachments are called in a store does not count. */
export const isSameCase = (one: CaseContent, other: CaseContent): boolean => comparable(one) === comparable(other);

/** The text that all cases have in common that say the same. */
export function comparable(content: CaseContent): string {
  const clean = cleanCase(content);
  const ids = attachmentIdsIn(clean);
  return JSON.stringify(withAttachmentIds(clean, new Map(ids.map((id) => [id, 'attached']))));
}

function cleanDraft(draft: Draft): Draft {
  const { diagnosis, documents } = draft;
  const trials = diagnosis.tkiHistory.filter(isObject).map((trial) => ({
    agent: textAt(trial, 'agent'),
    outcome: textAt(trial, 'outcome'),
    ...cleanEntryOthers(textAt(trial, 'others'), 'trial'),
  }));
  return {
    ...draft,
    diagnosis: { ...diagnosis, tkiHistory: trials },
    documents: documents.filter(isObject).map(cleanDocument),
    others: cleanOthers(draft.others),
  };
}

function cleanDocument(document: unknown): DraftDocument {
  const supports = valueAt(document, 'supports');
  const byteLength = valueAt(document, 'byteLength');
  return {
    id: textAt(document, 'id'),
    title: textAt(document, 'title'),
    kind: textAt(document, 'kind'),
    date: textAt(document, 'date'),
    supports: Array.isArray(supports) ? supports.filter((criterion) => typeof criterion === 'string') : [],
    attachmentId: textAt(document, 'attachmentId'),
    fileName: textAt(document, 'fileName'),
    mediaType: textAt(document, 'mediaType'),
    byteLength: typeof byteLength === 'number' ? byteLength : 0,
    ...cleanEntryOthers(textAt(document, 'others'), 'document'),
  };
}
