import { describe, expect, it } from 'vitest';
import { withAttachmentIds } from '../../src/request/attachment-ids.ts';
import { finished, newCase } from '../../src/request/case.ts';
import { caseFileParts, isSameCase, type PortableCase } from '../../src/request/case-files.ts';
import { readImport } from '../../src/request/case-import.ts';
import { type DraftDocument, emptyDraft } from '../../src/request/draft.ts';

const document: DraftDocument = {
  id: 'd1',
  title: 'MRD report',
  kind: 'mrd',
  date: '2026-02-01',
  supports: ['I.A.3.a'],
  attachmentId: 'x1',
  fileName: 'report.pdf',
  mediaType: 'application/pdf',
  byteLength: 5,
};

const blank = emptyDraft('2026-03-01');
const draft = {
  ...blank,
  member: { ...blank.member, familyName: 'Sämple', givenName: 'Testcase' },
  diagnosis: { ...blank.diagnosis, tkiTried: 'some', tkiHistory: [{ agent: 'imatinib', outcome: 'refractory' }] },
  documents: [document],
};
const content = { ...finished(newCase(draft, 5), 6), sent: { on: '2026-03-02', how: 'fax' } as const, authorizationNumber: 'PA1' };

/** Longer than the pieces that base64 is made of, and no multiple of three. */
const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);

const portable: PortableCase = {
  id: 'a'.repeat(32),
  content,
  attachments: [{ id: 'x1', name: 'report.pdf', mediaType: 'application/pdf', content: bytes }],
};

const fileOf = (...cases: readonly PortableCase[]) => caseFileParts(cases).join('');

/** The file with one of its cases changed, as somebody else's program may write it. */
const altered = (change: (entry: Record<string, unknown>) => unknown) => {
  const file = JSON.parse(fileOf(portable));
  return JSON.stringify({ ...file, cases: file.cases.map(change) });
};

describe('exported cases', () => {
  it.each([0, 1, 3])('%i of them come back as they were, attachments byte for byte', (count) => {
    const cases = Array.from({ length: count }, () => portable);
    expect(readImport(fileOf(...cases))).toEqual({ ok: true, entries: cases.map((one) => ({ kind: 'case', portable: one })) });
  });

  it('say what they are', () => {
    expect(JSON.parse(fileOf(portable))).toMatchObject({ format: 'pa-cases', formatVersion: 1 });
  });

  it('of a plan’s desk are refused where the list of their files is damaged', () => {
    const read = readImport(JSON.stringify({ format: 'pa-review-case', formatVersion: 1, files: [{ id: 'x', name: 'n', base64: '' }] }));
    expect(read).toMatchObject({
      ok: false,
      issues: [{ path: 'files[0].mediaType', message: expect.stringContaining('Expected a text') }],
    });
  });

  it('without their list of attachments are read too', () => {
    const read = readImport(altered(({ attachments: _, ...entry }) => entry));
    expect(read).toMatchObject({ ok: true, entries: [{ portable: { attachments: [] } }] });
  });
});

describe('a case of a file', () => {
  const draftIn = (text: string) => {
    const read = readImport(text);
    const [entry] = read.ok ? read.entries : [];
    if (entry?.kind !== 'case') throw new Error('not read');
    return entry.portable.content;
  };
  const withDraft = (change: object) => altered((entry) => ({ ...entry, case: { ...content, draft: { ...draft, ...change } } }));

  it('has only entries that a screen can show', () => {
    const hostile = {
      documents: [null, 7, { title: 5, supports: [1, 'I.A.1'] }],
      diagnosis: { ...draft.diagnosis, tkiHistory: [null, { agent: 1 }] },
    };
    const read = draftIn(withDraft(hostile)).draft;
    expect(read.diagnosis.tkiHistory).toEqual([{ agent: '', outcome: '' }]);
    expect(read.documents).toEqual([
      { id: '', title: '', kind: '', date: '', supports: ['I.A.1'], attachmentId: '', fileName: '', mediaType: '', byteLength: 0 },
    ]);
  });

  it('has its earlier revisions cleaned as well', () => {
    const text = altered((entry) => ({
      ...entry,
      case: { ...content, revisions: [{ number: 1, finishedAt: 6, draft: { documents: [null] } }] },
    }));
    expect(draftIn(text).revisions).toMatchObject([{ draft: { documents: [] } }]);
  });

  it('loses dates that are none', () => {
    const text = altered((entry) => ({ ...entry, case: { ...content, pendedUntil: 'soon', sent: { on: '2026-02-30', how: 'fax' } } }));
    expect(draftIn(text)).toMatchObject({ pendedUntil: '', sent: undefined });
  });

  it.each([
    ['no case', { id: 'a', case: { format: 'other' } }, 'cases[0]', 'no case of this program'],
    ['no id', { case: content }, 'cases[0]', 'no case of this program'],
    [
      'a blank within a long text',
      {
        id: 'a',
        case: content,
        attachments: [{ id: 'x', name: 'n', mediaType: 'image/png', base64: `${'A'.repeat(20_000)}    ${'A'.repeat(20_000)}` }],
      },
      'cases[0].attachments[0].base64',
      'no base64',
    ],
    [
      'an end within a long text',
      {
        id: 'a',
        case: content,
        attachments: [{ id: 'x', name: 'n', mediaType: 'image/png', base64: `${'A'.repeat(32_766)}==${'A'.repeat(8)}` }],
      },
      'cases[0].attachments[0].base64',
      'no base64',
    ],
    [
      'no base64',
      { id: 'a', case: content, attachments: [{ id: 'x', name: 'n', mediaType: 'image/png', base64: '§' }] },
      'cases[0].attachments[0].base64',
      'no base64',
    ],
    [
      'a kind of file that is not attached',
      { id: 'a', case: content, attachments: [{ id: 'x', name: 'n', mediaType: 'text/html', base64: '' }] },
      'cases[0].attachments[0].mediaType',
      'Only PDF',
    ],
    [
      'a file without its bytes',
      { id: 'a', case: content, attachments: [{ id: 'x', name: 'n', mediaType: 'image/png' }] },
      'cases[0].attachments[0].base64',
      'Expected a text',
    ],
    ['a list of attachments that is none', { id: 'a', case: content, attachments: 'x' }, 'cases[0].attachments', 'Expected a list'],
    ['revisions that are damaged', { id: 'a', case: { ...content, revisions: [{ number: 1 }] } }, 'cases[0].case.revisions', 'damaged'],
    ['a list of revisions that is none', { id: 'a', case: { ...content, revisions: 1 } }, 'cases[0].case.revisions', 'damaged'],
    [
      'a determination that is damaged',
      { id: 'a', case: { ...content, determination: { decision: 'maybe' } } },
      'cases[0].case.determination',
      'damaged',
    ],
  ])('is refused: %s', (_, entry, path, words) => {
    const read = readImport(altered(() => entry));
    expect(read.ok ? [] : read.issues).toMatchObject([{ path, message: expect.stringContaining(words) }]);
  });
});

describe('the same case', () => {
  it('may have its attachments under other ids', () => {
    expect(isSameCase(content, withAttachmentIds(content, new Map([['x1', 'y1']])))).toBe(true);
  });

  it.each([
    ['another answer', { ...content, draft: { ...draft, requestType: 'initial' } }],
    ['a document more', { ...content, draft: { ...draft, documents: [document, document] } }],
    ['another stage', { ...content, pendedUntil: '2026-04-01' }],
  ])('is not one with %s', (_, other) => {
    expect(isSameCase(content, other)).toBe(false);
  });
});
