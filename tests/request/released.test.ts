import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/request/case-import.ts';
import { profileSchema } from '../../src/request/profile.ts';
import { readDraft } from '../../src/request/read-draft.ts';

/** A file of each format as version 1 wrote it; they are never changed. Those of the store stand in vault/fixtures. */
const released = (name: string) => readFileSync(`tests/request/released/${name}.json`, 'utf8');

describe('what version 1 wrote opens', () => {
  it('a request, with what it does not know', () => {
    expect(readImport(released('request-1'))).toMatchObject({
      ok: true,
      entries: [
        {
          kind: 'request',
          id: '1'.repeat(32),
          request: {
            requestedOn: '2026-03-01',
            member: { familyName: 'Sample', weightKg: 70 },
            diagnosis: { state: 'relapsed', tkiHistory: [{ agent: 'dasatinib', outcome: 'refractory' }] },
            documents: [{ title: 'Flow cytometry', supports: ['I.A.3'] }],
            aFieldOfAnotherProgram: { kept: true },
          },
        },
      ],
    });
  });

  it('a case, with its revision, its draft as typed and its attachment', () => {
    const read = readImport(released('cases-1'));
    const [entry] = read.ok ? read.entries : [];
    if (entry?.kind !== 'case') throw new Error('no case was read');
    const { id, content, attachments } = entry.portable;
    expect(id).toBe('2'.repeat(32));
    expect(content).toMatchObject({
      step: 'disease',
      status: 'finished',
      sent: { on: '2026-03-01', how: 'fax' },
      pendedUntil: '2026-03-09',
      authorizationNumber: 'PA 9',
      revisions: [{ number: 1, draft: { member: { familyName: 'Sample' } } }],
    });
    expect(new TextDecoder().decode(attachments[0]?.content)).toBe('%PDF-1.7\n');
    const { request } = readDraft(content.draft, '2026-03-02');
    expect(request).toMatchObject({ requestType: 'initial', requestedOn: '2026-03-01', member: { familyName: 'Sample' } });
    expect(request.documents).toMatchObject([{ attachmentId: 'a1', fileName: 'flow.pdf' }]);
  });

  it('a determination', () => {
    expect(readImport(released('determination-1'))).toMatchObject({
      ok: true,
      entries: [
        { kind: 'determination', file: { authorizationNumber: 'PA 9', determination: { decision: 'pended', respondBy: '2026-03-12' } } },
      ],
    });
  });

  it('an office profile', () => {
    const stored: unknown = JSON.parse(released('profile-1'));
    expect(profileSchema.parse(stored)).toEqual(stored);
  });
});

describe('what a later version writes', () => {
  it.each(['request-1', 'cases-1', 'determination-1'])('%s with a higher number is refused, and says why', (name) => {
    const later = released(name).replace('"formatVersion": 1', '"formatVersion": 2');
    expect(readImport(later)).toMatchObject({
      ok: false,
      issues: [{ path: 'formatVersion', message: expect.stringContaining('newer version') }],
    });
  });
});
