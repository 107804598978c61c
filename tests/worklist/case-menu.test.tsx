import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../src/request/case.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { deskIn, vaultWith } from '../desk/vaults.ts';
import { caseId, contentOf, draftOf, store } from './cases.ts';
import { act, commercial, press, rowOf, showCasesOf, storeThree, useWorkList } from './work-list.tsx';

useWorkList();
let desk: Desk;
beforeEach(async () => {
  desk = await deskIn(vaultWith());
});

describe('copies', () => {
  const openedIn = async (location: Awaited<ReturnType<typeof showCasesOf>>) => {
    await waitFor(() => expect(location.history?.length).toBe(2));
    const [, , id = '', step] = location.history?.at(-1)?.split('/') ?? [];
    return { step, content: readCase(await contentOf(desk, id)) };
  };

  it('a duplicate has the documents with files of its own', async () => {
    await store(desk, 1, draftOf('Alpha', commercial));
    const attached = await desk.putAttachment(caseId(1), { name: 'report.pdf', mediaType: 'application/pdf' }, new Uint8Array([1, 2, 3]));
    if (attached.kind !== 'attached') throw new Error(attached.kind);
    const document = {
      id: 'd',
      title: 'Report',
      kind: '',
      date: '',
      supports: [],
      attachmentId: attached.attachment.id,
      fileName: 'report.pdf',
      mediaType: 'application/pdf',
      byteLength: 3,
    };
    await desk.put(
      {
        id: caseId(1),
        kind: 'case',
        content: { ...Object(await contentOf(desk, caseId(1))), draft: draftOf('Alpha', { ...commercial, documents: [document] }) },
      },
      1,
    );
    const location = await showCasesOf(desk);
    await act('Alpha, Testcase', 'Duplicate');
    const { step, content } = await openedIn(location);
    const id = location.history?.at(-1)?.split('/')[2] ?? '';
    const copied = content?.draft.documents[0]?.attachmentId ?? '';
    expect(step).toBe('request');
    expect(content?.draft.member.familyName).toBe('Alpha');
    expect(copied).not.toBe(attached.attachment.id);
    expect(await desk.getAttachment(id, copied)).toMatchObject({ kind: 'found', content: new Uint8Array([1, 2, 3]) });
  });

  it('therapy is continued from a finished request alone', async () => {
    await storeThree(desk);
    const location = await showCasesOf(desk);
    await press('Actions for Alpha, Testcase');
    expect(within(rowOf('Alpha, Testcase')).queryByRole('button', { name: 'Continue therapy' })).toBeNull();
    await act('Beta, Testcase', 'Continue therapy');
    const { content } = await openedIn(location);
    expect(content?.draft).toMatchObject({ requestType: 'continued', lineOfBusiness: 'medicaid', member: { familyName: 'Beta' } });
  });
});

describe('what became of a request', () => {
  const open = async () => {
    await storeThree(desk);
    await showCasesOf(desk);
    await act('Alpha, Testcase', 'Record sending and answer');
    await screen.findByRole('dialog');
  };

  it('is recorded', async () => {
    await open();
    await userEvent.type(screen.getByLabelText(/Sent on/), '2/28/26');
    expect(screen.getByText('February 28, 2026')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText(/Sent by/), 'Portal');
    await userEvent.type(screen.getByLabelText(/Pended until/), 'March 15, 2026');
    await userEvent.type(screen.getByLabelText(/Authorization number/), 'PA 7');
    await press('Save');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(rowOf('Alpha, Testcase').textContent).toContain('Feb 28, 2026, portal'));
    expect(rowOf('Alpha, Testcase').textContent).toContain('Mar 15, 2026');
    expect(await contentOf(desk, caseId(1))).toMatchObject({
      sent: { on: '2026-02-28', how: 'portal' },
      pendedUntil: '2026-03-15',
      authorizationNumber: 'PA 7',
    });
  });

  it('needs a day with the way it was sent, and the other way round', async () => {
    await open();
    await userEvent.selectOptions(screen.getByLabelText(/Sent by/), 'Fax');
    await userEvent.type(screen.getByLabelText(/Pended until/), '2/30/26');
    await press('Save');
    const alert = await screen.findByRole('alert');
    expect(
      within(alert)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Enter the day on which it was sent', 'February 2026 has only 28 days']);
    expect(await contentOf(desk, caseId(1))).not.toHaveProperty('sent.on');
  });
});
