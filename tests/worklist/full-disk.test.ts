import { describe, expect, it } from 'vitest';
import { beginCase } from '../../src/app/begin-case.ts';
import { acknowledge, readAcknowledgement } from '../../src/desk/acknowledgement.ts';
import { readProfile, saveProfile } from '../../src/desk/profile-query.ts';
import { newCase } from '../../src/request/case.ts';
import { emptyProfile } from '../../src/request/profile.ts';
import { changeCase, openCase } from '../../src/worklist/case-actions.ts';
import { continueCase, duplicateCase } from '../../src/worklist/copy-case.ts';
import { createCase, type Failed } from '../../src/worklist/create-case.ts';
import { deskOver, everything } from '../request/vault/desks.ts';
import { limitedStore } from '../support/limited-store.ts';
import { caseId, draftOf, today } from './cases.ts';

/** Two files, which the case's documents name. */
const files = ['a', 'b'].map((id) => ({ id, name: `${id}.pdf`, mediaType: 'application/pdf', content: new Uint8Array(99) }));

const document = (attachmentId: string) => ({ ...emptyDocument, id: attachmentId, attachmentId });
const emptyDocument = { title: '', kind: '', date: '', supports: [], fileName: '', mediaType: '', byteLength: 0 };

const content = newCase(draftOf('Sample', { documents: [document('a'), document('b')] }), 1);

async function fullDesk() {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  await createCase(desk, content, files, caseId(1));
  disk.room = 0;
  return { store, disk, desk };
}

describe('what an office does over a full disk', () => {
  it.each([
    ['a new request', async (desk) => problemOf(await beginCase(desk, today))],
    ['a request with files', async (desk) => sentenceOf(await createCase(desk, content, files))],
    ['a copy', async (desk) => sentenceOf(await duplicateCase(desk, caseId(1), { now: 1, today }))],
    ['a continued request', async (desk) => sentenceOf(await continueCase(desk, caseId(1), { now: 1, today }))],
    ['a change from the list', async (desk) => sentenceOf(await changeCase(desk, caseId(1), (one) => ({ ...one, pendedUntil: today })))],
    ['the acknowledgement of the policy', (desk) => acknowledge(desk, 1)],
  ] as const satisfies readonly (readonly [string, (desk: Awaited<ReturnType<typeof deskOver>>) => Promise<string | undefined>])[])(
    '%s: a sentence says so, and nothing is half stored',
    async (_, act) => {
      const { store, disk, desk } = await fullDesk();
      const before = await everything(store);
      expect(await act(desk)).toMatch(/storage of this browser is full\. .*[Ff]ree space on the disk/);
      expect(await everything(store)).toEqual(before);
      disk.room = 1;
      expect(await act(desk)).toBeUndefined();
    },
  );

  it('what failed is not done later by itself', async () => {
    const { disk, desk } = await fullDesk();
    await changeCase(desk, caseId(1), (one) => ({ ...one, pendedUntil: today }));
    expect(desk.putAside).toBe(0);
    disk.room = 1;
    expect(await openCase(desk, caseId(1))).toMatchObject({ content: { pendedUntil: '' } });
  });

  it('an acknowledgement or a profile that was not kept does not show as kept', async () => {
    const { desk } = await fullDesk();
    await acknowledge(desk, 1);
    expect(await readAcknowledgement(desk)).toBeNull();
    expect(await saveProfile(desk, emptyProfile, 0)).toEqual({ kind: 'storage-full' });
    expect(await readProfile(desk)).toMatchObject({ revision: 0 });
  });
});

const sentenceOf = (result: Failed | { readonly kind: 'created' | 'changed' }) => (result.kind === 'failed' ? result.sentence : undefined);
const problemOf = (result: { readonly id: string } | { readonly problem: string }) => ('problem' in result ? result.problem : undefined);
