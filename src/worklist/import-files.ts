import { readFile } from '../packet/read/read-file.ts';
import { newCase, readCase } from '../request/case.ts';
import { fileFaults, fileKind } from '../request/case-file-kind.ts';
import { type CaseAttachment, comparable, isSameCase, type PortableCase } from '../request/case-files.ts';
import type { Imported } from '../request/case-import.ts';
import { answeredCase, type DeterminationFile, withDetermination } from '../request/determination-file.ts';
import { mostBytes } from '../request/json-bounds.ts';
import { caseKind, ownIds } from '../request/kinds.ts';
import { draftOf } from '../request/open-request.ts';
import { othersText } from '../request/others-text.ts';
import { textAt } from '../request/paths.ts';
import type { RequestIssue } from '../request/read.ts';
import type { PaRequest } from '../request/schema.ts';
import { randomId } from '../request/vault/bytes.ts';
import type { Desk } from '../request/vault/desk.ts';
import { changeCase, openCase } from './case-actions.ts';
import { createCase } from './create-case.ts';
import type { ImportReport } from './import-report.ts';
import { type Done, doneSentence, keptSentence, missingSentence, noSuchCase, stoppedSentence, tooLarge } from './import-sentences.ts';
import { answersText, KnownCases } from './known-cases.ts';

interface Into {
  readonly desk: Desk;
  /** ms since 1970 */
  readonly now: number;
  /** hears how far a long file has come */
  readonly onProgress?: (sentence: string) => void;
  /** what was here before, where what the file brings is to be compared with it */
  readonly known?: KnownCases;
}

/** Entries between two words on how far it has come: each is read out by a screen reader. */
const saidEach = 100;

/** Reads a file as a whole, then stores what is in it; a file with a fault changes nothing. */
export async function importFile(file: File, into: Into): Promise<ImportReport> {
  const fileName = file.name;
  const kind = await fileKind(file);
  if (kind === 'pdf') {
    const { importPacket } = await import('./import-packet.ts');
    return importPacket(file, (id, request, files) => storeReceived(id, request, files, into));
  }
  const refused = (message: string) => ({ fileName, done: [], issues: [{ path: '', message }] });
  if (kind !== 'text') return refused(fileFaults[kind]);
  if (file.size > mostBytes) return refused(tooLarge);
  const read = await readFile(file);
  if (!read.ok) return { fileName, done: [], issues: read.issues };
  const known = await KnownCases.on(into.desk);
  const counts = new Map<Done, number>();
  let [withoutFiles, withOthers] = [0, 0];
  const issues: RequestIssue[] = [];
  for (const [index, entry] of read.entries.entries()) {
    if (index > 0 && index % saidEach === 0) into.onProgress?.(`Importing: ${index} of ${read.entries.length}`);
    const stored = await storeEntry(entry, { ...into, known });
    if (stored.what === 'imported') {
      withoutFiles += missingFiles(entry);
      withOthers += hasOthers(entry) ? 1 : 0;
    }
    if (stored.what !== 'failed') counts.set(stored.what, (counts.get(stored.what) ?? 0) + 1);
    else if (stored.meetsAll !== true) issues.push({ path: placeOf(index, read.entries.length), message: stored.sentence });
    else {
      issues.push({ path: '', message: stoppedSentence(read.entries.length - index, stored.sentence) });
      break;
    }
  }
  const done = [...counts].map(([what, count]) => doneSentence(what, count));
  if (withOthers > 0) done.push(keptSentence(withOthers));
  if (withoutFiles > 0) done.push(missingSentence(withoutFiles));
  return { fileName, done, issues };
}

/** Which of a file's entries it is, counted from 1; nothing where there is one alone. */
const placeOf = (index: number, count: number) => (count === 1 ? '' : `number ${index + 1}`);

/** Whether a request has fields that this program has no place for. */
const hasOthers = (entry: Imported) => entry.kind === 'request' && othersText(entry.request) !== '';

/** The files that the documents of a request name: a request.json carries none of them. */
const missingFiles = (entry: Imported): number =>
  entry.kind === 'request' ? (entry.request.documents ?? []).filter((document) => textAt(document, 'attachmentId') !== '').length : 0;

/** A packet's request under its own number, with the files that came with it. */
async function storeReceived(id: string, request: PaRequest, files: readonly CaseAttachment[], into: Into) {
  const stored = await storeRequest(id, request, into, files);
  return stored.what === 'failed'
    ? { failed: stored.sentence }
    : { done: `${doneSentence(stored.what, 1).slice(0, -1)} with ${files.length === 1 ? '1 file' : `${files.length} files`}.` };
}

type Stored = { readonly what: Done } | { readonly what: 'failed'; readonly sentence: string; readonly meetsAll?: true };

function storeEntry(entry: Imported, into: Into): Promise<Stored> {
  switch (entry.kind) {
    case 'request':
      return storeRequest(entry.id, entry.request, into);
    case 'case':
      return storeCase(entry.portable, into);
    case 'review':
      return Promise.resolve({ what: 'failed', sentence: 'This is a case of a plan’s desk: it is imported there.' });
    case 'determination':
      return storeDetermination(entry.file, into);
  }
}

/** As this program makes them; another text, or the place of one of the desk's own records, could not be told from what belongs to the store. */
const isCaseId = (id: string) => /^[0-9a-f]{32}$/.test(id) && !Object.values(ownIds).includes(id);

/** A request keeps the number that it carries, so that its answer finds it, unless this desk uses that number already. */
async function storeRequest(
  id: string,
  request: PaRequest,
  { desk, now, known }: Into,
  files: readonly CaseAttachment[] = [],
): Promise<Stored> {
  const content = newCase(draftOf(request, randomId), now);
  const isFree = isCaseId(id) && (await desk.get(id)).kind === 'absent';
  if (!isFree && known?.take(answersText(content.draft))) return { what: 'unchanged' };
  return storedAs('imported', await createCase(desk, content, files, isFree ? id : undefined));
}

async function storeCase({ id, content, attachments }: PortableCase, { desk, known }: Into): Promise<Stored> {
  const here = isCaseId(id) ? await openCase(desk, id) : undefined;
  if (here?.kind === 'open' && isSameCase(here.content, content)) return { what: 'unchanged' };
  const isFree = isCaseId(id) && (await desk.get(id)).kind === 'absent';
  if (!isFree && known?.take(comparable(content))) return { what: 'unchanged' }; // as a copy
  return storedAs(here?.kind === 'open' ? 'copied' : 'imported', await createCase(desk, content, attachments, isFree ? id : undefined));
}

const storedAs = (what: Done, created: Awaited<ReturnType<typeof createCase>>): Stored =>
  created.kind === 'created' ? { what } : { ...created, what: 'failed' };

async function storeDetermination(file: DeterminationFile, { desk }: Into): Promise<Stored> {
  const answered = answeredCase(file, await numbersOn(desk));
  if (answered === undefined) return { what: 'failed', sentence: noSuchCase };
  const changed = await changeCase(desk, answered.id, (content) => withDetermination(content, file));
  if (changed.kind === 'failed') return { what: 'failed', sentence: changed.sentence };
  return { what: file.determination.decision === 'pended' ? 'reopened' : 'closed' };
}

/** The cases of a desk with the numbers by which an answer finds its request. */
async function numbersOn(desk: Desk) {
  const listed = await desk.list(caseKind);
  if (listed.kind !== 'listed') return [];
  return listed.records.flatMap(({ id, content }) => {
    const read = readCase(content);
    return read === undefined ? [] : [{ id, authorizationNumber: read.authorizationNumber }];
  });
}
