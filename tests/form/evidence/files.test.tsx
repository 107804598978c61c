import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryAttachments } from '../../../src/form/evidence/attachment-store.ts';
import { mrdDraft } from '../../support/form-harness.tsx';
import { letDialogsOpen } from '../../ui/dialogs.ts';
import { card, drop, fileOf, pdf, pngBytes, press, show, titleOf, withDocuments } from './evidence-page.tsx';

letDialogsOpen();
afterEach(cleanup);

describe('files', () => {
  it('have their limits said beforehand', () => {
    show(mrdDraft());
    expect(screen.getByText('PDF, PNG or JPEG, at most 10 MB a file and 20 files in all. Each file becomes a document.')).toBeTruthy();
  });

  it('dropped together make a document each, titled by their names', async () => {
    const { documents, attachments } = show(mrdDraft());
    drop('Files', [pdf('MRD report.pdf'), fileOf('marrow.png', pngBytes, 'text/plain')]);
    await screen.findByText('2 documents added below.');
    expect(documents()).toMatchObject([
      { title: 'MRD report', fileName: 'MRD report.pdf', mediaType: 'application/pdf', byteLength: 14, supports: [] },
      { title: 'marrow', fileName: 'marrow.png', mediaType: 'image/png', byteLength: 12 },
    ]);
    const kept = await attachments.get(documents()[1]?.attachmentId ?? '');
    expect(kept?.type).toBe('image/png');
    expect(await kept?.text()).toBe(await fileOf('marrow.png', pngBytes).text());
    expect(card(1).getByText('MRD report.pdf')).toBeTruthy();
  });

  it('dropped beside the place for them are attached all the same, and once', async () => {
    const { documents } = show(mrdDraft());
    const dataTransfer = { files: [pdf('beside.pdf')], types: ['Files'], items: [] };
    fireEvent.drop(screen.getByRole('heading', { name: 'What proves each criterion' }), { dataTransfer });
    await screen.findByText('1 document added below.');
    drop('Files', [pdf('inside.pdf')]);
    await waitFor(() => expect(documents().length).toBeGreaterThan(1));
    expect(documents().map(({ title }) => title)).toEqual(['beside', 'inside']);
  });

  it('that cannot be attached are named with what to do, and the others are', async () => {
    const { documents } = show(mrdDraft());
    drop('Files', [fileOf('photo.heic', '\0\0\0\x24ftypheic'), pdf('order.pdf'), fileOf('scan.pdf', 'II*\0')]);
    await screen.findByText('2 files were not attached');
    expect(screen.getByText(/^photo\.heic: HEIC photos cannot be attached\. Save the photo as JPEG/)).toBeTruthy();
    expect(screen.getByText(/^scan\.pdf: TIFF scans cannot be attached/)).toBeTruthy();
    expect(documents().map(({ title }) => title)).toEqual(['order']);
  });

  it('chosen with the button count the same', async () => {
    const { documents } = show(mrdDraft());
    await userEvent.upload(screen.getByLabelText('Files', { selector: 'input' }), [pdf('a.pdf'), pdf('b.pdf')]);
    await screen.findByText('2 documents added below.');
    expect(documents().map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('are twenty at most, those sent by fax not counted', async () => {
    const attached = Array.from({ length: 19 }, (_, index) => ({
      title: `File ${index}`,
      attachmentId: `id-${index}`,
      mediaType: 'application/pdf',
    }));
    const { documents } = show(withDocuments(mrdDraft(), { title: 'By fax' }, ...attached));
    drop('Files', [pdf('twentieth.pdf'), pdf('too many.pdf')]);
    await screen.findByText(/^too many\.pdf: A request takes 20 files/);
    expect(documents()).toHaveLength(21);
    expect(documents().at(-1)?.title).toBe('twentieth');
  });

  it('say what the store says where it does not keep them', async () => {
    const attachments = { ...memoryAttachments(), put: async () => ({ ok: false, message: 'The disk is full.' }) as const };
    const { changes } = show(mrdDraft(), { attachments });
    drop('Files', [pdf('order.pdf')]);
    await screen.findByText('order.pdf: The disk is full.');
    expect(changes).toEqual([]);
  });

  it('that are folders are refused as unreadable', async () => {
    show(mrdDraft());
    const folder = Object.assign(new File(['x'], 'chart'), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) });
    drop('Files', [folder]);
    await screen.findByText(/^chart: The file could not be read\. If it is a folder/);
  });
});

describe('the file of one document', () => {
  it('is not needed: a title and ticks are enough, as a note of a fax', () => {
    show(withDocuments(mrdDraft(), { title: 'MRD report' }));
    expect(card(1).getByText('Without a file, the document counts as sent by fax.')).toBeTruthy();
  });

  it('is attached to it, its title kept, further files as documents of their own', async () => {
    const { documents } = show(withDocuments(mrdDraft(), { title: 'MRD report', supports: ['I.A.3.a'] }));
    drop('File of document 1', [pdf('scan-1.pdf'), pdf('scan-2.pdf')]);
    await card(1).findByText('scan-1.pdf');
    await screen.findByText('1 document added below.');
    expect(documents()).toMatchObject([
      { title: 'MRD report', supports: ['I.A.3.a'], fileName: 'scan-1.pdf' },
      { title: 'scan-2', supports: [], fileName: 'scan-2.pdf' },
    ]);
  });

  it('gives its name to a document without a title, shown in its field', async () => {
    show(withDocuments(mrdDraft(), { title: '' }));
    drop('File of document 1', [pdf('MRD.pdf')]);
    await waitFor(() => expect(titleOf(1).value).toBe('MRD'));
  });

  it('is refused beside it', async () => {
    show(withDocuments(mrdDraft(), { title: 'MRD report' }));
    drop('File of document 1', [fileOf('empty.pdf', '')]);
    expect(await card(1).findByText('empty.pdf: The file is empty. Scan or save the document again.')).toBeTruthy();
  });

  it('is removed, and put back by undo with its bytes', async () => {
    const { documents, attachments } = show(mrdDraft());
    drop('Files', [pdf('order.pdf')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the file of document 1' }));
    expect(documents()).toMatchObject([{ title: 'order', attachmentId: '', fileName: '' }]);
    await press('Undo');
    expect(documents()).toMatchObject([{ title: 'order', fileName: 'order.pdf', mediaType: 'application/pdf' }]);
    expect(await attachments.get(documents()[0]?.attachmentId ?? '')).toBeTruthy();
  });

  it('goes to the document that it was meant for, though another was removed meanwhile', async () => {
    let keep: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const store = memoryAttachments();
    const attachments = { ...store, put: async (file: File) => waiting.then(() => store.put(file)) };
    const { documents } = show(withDocuments(mrdDraft(), { title: 'One' }, { title: 'Two' }), { attachments });
    drop('File of document 2', [pdf('two.pdf')]);
    await press('Remove document 1');
    keep();
    await card(1).findByText('two.pdf');
    expect(documents()).toMatchObject([{ title: 'Two', fileName: 'two.pdf' }]);
  });
});

const bigEndian = (number: number) => String.fromCharCode(...[24, 16, 8, 0].map((shift) => (number >> shift) & 0xff));
/** A PNG as far as its header. */
const pngHeader = (width: number, height: number) => `\x89PNG\r\n\x1a\n${bigEndian(13)}IHDR${bigEndian(width)}${bigEndian(height)}`;

/** jsdom lays nothing out: everything is 600 pixels wide. */
class EverWide {
  readonly #tell: (entries: readonly { readonly contentRect: { readonly width: number } }[]) => void;
  constructor(tell: (entries: readonly { readonly contentRect: { readonly width: number } }[]) => void) {
    this.#tell = tell;
  }
  observe() {
    this.#tell([{ contentRect: { width: 600 } }]);
  }
  disconnect() {}
}

describe('a look at a file', () => {
  const urls = new Map<string, Blob>();
  const original = { createObjectURL: URL.createObjectURL, revokeObjectURL: URL.revokeObjectURL };
  beforeEach(() => {
    urls.clear();
    // jsdom has no object URLs
    URL.createObjectURL = (blob: Blob) => {
      const url = `blob:${urls.size + 1}`;
      urls.set(url, blob);
      return url;
    };
    URL.revokeObjectURL = (url) => urls.delete(url);
    vi.stubGlobal('ResizeObserver', EverWide);
  });
  afterEach(() => {
    Object.assign(URL, original);
    vi.unstubAllGlobals();
  });

  it('shows an image in a dialog, and lets its bytes go with it', async () => {
    show(mrdDraft());
    drop('Files', [fileOf('marrow.png', pngHeader(300, 400))]);
    await userEvent.click(await screen.findByRole('button', { name: 'View of document 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'marrow' });
    const image = await within(dialog).findByRole<HTMLImageElement>('img', { name: 'The file of marrow' });
    expect(urls.get(image.src)?.type).toBe('image/png');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(urls.size).toBe(0);
    expect(document.activeElement).toBe(card(1).getByRole('button', { name: 'View of document 1' }));
  });

  it.each([
    ['has no size', pngBytes],
    ['cannot be drawn', pngHeader(300, 400)],
  ])('says so where the image %s', async (fault, bytes) => {
    show(mrdDraft());
    drop('Files', [fileOf('marrow.png', bytes)]);
    await userEvent.click(await screen.findByRole('button', { name: 'View of document 1' }));
    if (fault === 'cannot be drawn') fireEvent.error(await screen.findByRole('img'));
    expect(await screen.findByText(/^This file is damaged/)).toBeTruthy();
  });

  it('says so where the image would take the memory of the browser', async () => {
    show(mrdDraft());
    drop('Files', [fileOf('marrow.png', pngHeader(40_000, 40_000))]);
    await userEvent.click(await screen.findByRole('button', { name: 'View of document 1' }));
    expect(await screen.findByText(/^This picture has too many pixels/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('is called a file where an imported request gives it a type that no request carries', async () => {
    const attachments = memoryAttachments();
    const kept = await attachments.put(pdf('any.pdf'));
    const attachmentId = kept.ok ? kept.id : '';
    const strange = ['image/svg+xml', 'constructor', '__proto__'].map((mediaType) => ({
      title: mediaType,
      attachmentId,
      mediaType,
      byteLength: 1,
    }));
    show(withDocuments(mrdDraft(), ...strange), { attachments });
    expect(screen.getAllByText('File, 1 KB')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^View/ })).toBeNull();
  });
});
