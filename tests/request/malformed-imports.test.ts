import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCase, readCase } from '../../src/request/case.ts';
import { caseFileParts, isSameCase } from '../../src/request/case-files.ts';
import { type Imported, type ReadImport, readImport } from '../../src/request/case-import.ts';
import { answeredCase, withDetermination } from '../../src/request/determination-file.ts';
import { emptyDraft } from '../../src/request/draft.ts';
import { draftOf } from '../../src/request/open-request.ts';
import { readRequest } from '../../src/request/read.ts';
import { readDraft } from '../../src/request/read-draft.ts';
import { figure } from '../support/figures.ts';
import { malformedImports, secret } from '../support/malformed-imports.ts';

/** `npm run check:deep` asks for 10,000. */
const files = Number(process.env['MALFORMED_IMPORTS'] ?? 300);

const today = '2026-03-02';

/** What the program does with an entry that it took: opens it, evaluates what is typed, stores it, exports it again. */
function used(entry: Imported): void {
  const content = contentOf(entry);
  expect(readCase(JSON.parse(JSON.stringify(content)))).toBeDefined();
  readDraft(content.draft, today);
  for (const revision of content.revisions) JSON.stringify(revision);
  expect(isSameCase(content, content)).toBe(true);
  if (entry.kind === 'case') expect(readImport(caseFileParts([entry.portable]).join('')).ok).toBe(true);
}

function contentOf(entry: Imported) {
  if (entry.kind === 'case') return entry.portable.content;
  if (entry.kind === 'request')
    return newCase(
      draftOf(entry.request, () => 'document'),
      0,
    );
  if (entry.kind === 'review') return newCase(emptyDraft(today), 0);
  answeredCase(entry.file, [{ id: '1', authorizationNumber: '' }]);
  return withDetermination(newCase(emptyDraft(today), 0), entry.file);
}

setFlagsFromString('--expose-gc');
/** Collects what earlier files have left behind: the next one does not take it. */
const collect: () => void = runInNewContext('gc');
/** Bytes of such remains at which they are collected. */
const mostLeft = 50_000_000;

interface Figures {
  taken: number;
  refused: number;
  longestMs: number;
  mostBytes: number;
}

/** Reads every file and uses what was taken of it. A file that crashes the program ends this. */
function readAll(texts: readonly string[], read: (text: string) => ReadImport): Figures {
  const figures: Figures = { taken: 0, refused: 0, longestMs: 0, mostBytes: 0 };
  collect();
  const before = process.memoryUsage().heapUsed;
  for (const text of texts) {
    if (process.memoryUsage().heapUsed - before > mostLeft) collect();
    const start = performance.now();
    const answer = read(text);
    if (answer.ok) for (const entry of answer.entries) used(entry);
    else for (const { path, message } of answer.issues) expect(path + message).not.toContain(secret);
    figures[answer.ok ? 'taken' : 'refused'] += 1;
    figures.longestMs = Math.max(figures.longestMs, performance.now() - start);
    figures.mostBytes = Math.max(figures.mostBytes, process.memoryUsage().heapUsed - before);
  }
  return figures;
}

/** The control: a program without the caps and the strict reading, as one writes it at first. */
function careless(text: string): ReadImport {
  const request = readRequest(JSON.parse(text));
  return request.ok ? { ok: true, entries: [{ kind: 'request', id: '', request: request.request }] } : { ok: false, issues: [] };
}

describe('malformed imports', () => {
  it(
    `${files} crash nothing, and no message repeats what is in them`,
    () => {
      let [taken, refused, longestMs, mostBytes] = [0, 0, 0, 0];
      // a few hundred at a time: the files themselves are not to be counted as memory
      for (let from = 0; from < files; from += 200) {
        const texts = fc.sample(malformedImports, { numRuns: Math.min(200, files - from), seed: 20_261 + from });
        const figures = readAll(texts, readImport);
        [taken, refused] = [taken + figures.taken, refused + figures.refused];
        [longestMs, mostBytes] = [Math.max(longestMs, figures.longestMs), Math.max(mostBytes, figures.mostBytes)];
      }
      expect(taken + refused).toBe(files);
      expect(mostBytes).toBeLessThanOrEqual(200_000_000);
      // both ways are really gone
      expect(Math.min(taken, refused)).toBeGreaterThan(files / 20);
      figure('malformed imports, crashes', `${files}, 0 (${taken} taken, ${refused} refused)`);
      figure('longest of them', `${Math.ceil(longestMs)} ms`);
      figure('most memory beside the files', `${Math.ceil(mostBytes / 1_000_000)} MB`);
    },
    60_000 + files * 100,
  );

  it('crash a program that reads them without care', () => {
    const texts = fc.sample(malformedImports, { numRuns: 200, seed: 20_261 });
    const crashes = texts.filter((text) => {
      try {
        readAll([text], careless);
        return false;
      } catch {
        return true;
      }
    });
    expect(crashes.length).toBeGreaterThan(50);
  });
});
