import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryAttachments } from '../../../src/form/evidence/attachment-store.ts';
import { mrdDraft } from '../../support/form-harness.tsx';
import { card, drop, pdf, press, show, withDocuments } from './evidence-page.tsx';

afterEach(cleanup);

describe('a file that did not come with its request', () => {
  const elsewhere = {
    title: 'MRD report',
    supports: ['I.A.3.a'],
    attachmentId: 'elsewhere',
    fileName: 'mrd.pdf',
    mediaType: 'application/pdf',
  };

  it('is said to be missing, with what to do, before anyone looks for it', async () => {
    show(withDocuments(mrdDraft(), elsewhere));
    expect((await card(1).findByText(/is missing: it did not come with the request/)).textContent).toContain('mrd.pdf');
    expect(screen.queryByRole('button', { name: 'View of document 1' })).toBeNull();
    expect(screen.queryByText('Without a file, the document counts as sent by fax.')).toBeNull();
  });

  it('is added to its document, whose title and ticks stay', async () => {
    const { documents } = show(withDocuments(mrdDraft(), elsewhere));
    await card(1).findByText(/is missing/);
    drop('File of document 1', [pdf('again.pdf')]);
    expect(await screen.findByRole('button', { name: 'View of document 1' })).toBeTruthy();
    expect(screen.queryByText(/is missing/)).toBeNull();
    expect(documents()).toMatchObject([{ title: 'MRD report', supports: ['I.A.3.a'], fileName: 'again.pdf' }]);
  });

  it('may be counted as sent by fax instead, and that taken back', async () => {
    const { documents } = show(withDocuments(mrdDraft(), elsewhere));
    await userEvent.click(await screen.findByRole('button', { name: 'Count document 1 as sent by fax' }));
    expect(documents()).toMatchObject([{ title: 'MRD report', attachmentId: '', fileName: '' }]);
    await press('Undo');
    expect(await card(1).findByText(/is missing/)).toBeTruthy();
  });

  it('can be added though the request has all the files that it may have', async () => {
    const { documents } = show(
      withDocuments(mrdDraft(), ...Array.from({ length: 20 }, (_, index) => ({ ...elsewhere, attachmentId: `id-${index}` }))),
    );
    await card(20).findByText(/is missing/);
    drop('File of document 20', [pdf('again.pdf')]);
    await waitFor(() => expect(documents()[19]?.fileName).toBe('again.pdf'));
  });

  it('is not called missing where the store cannot say', async () => {
    const attachments = { ...memoryAttachments(), list: async () => undefined };
    show(withDocuments(mrdDraft(), elsewhere), { attachments });
    await press('Save a copy of document 1');
    expect(await screen.findByText('The file is not stored here. Remove it, and attach it again.')).toBeTruthy();
    expect(screen.queryByText(/is missing/)).toBeNull();
  });
});
