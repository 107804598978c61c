import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBackup } from '../../../src/request/vault/backup-reader.ts';
import type { Desk } from '../../../src/request/vault/desk.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { maximumKdfIterations } from '../../../src/request/vault/passphrase.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { deskOver, everything, expectKind } from './desks.ts';

const backupPassphrase = 'words for the backup';
const facts = { name: 'MRD report.pdf', mediaType: 'application/pdf' };
const keep = { whereDifferent: 'keep' } as const;
const none = { added: 0, unchanged: 0, replaced: 0, kept: 0, skipped: 0, attachments: 0 };

const contentOf = (name: string) => ({ member: { name: `Testcase ${name}` } });

async function contentsOf(desk: Desk) {
  const { records } = expectKind(await desk.list(), 'listed');
  return Promise.all(
    records
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map(async ({ id, kind, content, savedAt }) => ({ id, kind, content, savedAt, files: await filesOf(desk, id) })),
  );
}

async function filesOf(desk: Desk, id: string) {
  const { attachments } = expectKind(await desk.listAttachments(id), 'listed');
  return Promise.all(attachments.map((attachment) => desk.getAttachment(id, attachment.id)));
}

let source: Desk;
let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  source = await deskOver();
  for (const id of ['one', 'two', 'three']) await source.put({ id, kind: 'request', content: contentOf(id) }, 0);
  await source.putAttachment('one', facts, new TextEncoder().encode('invented report'));
  await source.putAttachment('three', { ...facts, name: 'order.pdf' }, new Uint8Array(3000));
  ({ file } = expectKind(await source.exportBackup(backupPassphrase), 'exported'));
  bytes = new Uint8Array(await file.arrayBuffer());
});

describe('a backup', () => {
  it('brings everything back into an empty desk, byte for byte, and adds nothing the second time', async () => {
    const desk = await deskOver();
    const first = await desk.restoreBackup(file, backupPassphrase, keep);
    expect(first).toEqual({ kind: 'restored', counts: { ...none, added: 3, attachments: 2 } });
    expect(await contentsOf(desk)).toEqual(await contentsOf(source));
    expect(await desk.restoreBackup(file, backupPassphrase, keep)).toEqual({ kind: 'restored', counts: { ...none, unchanged: 3 } });
  });

  it('keeps what the desk has changed, or replaces it as a further revision', async () => {
    const desk = await deskOver();
    await desk.put({ id: 'one', kind: 'request', content: 'changed here' }, 0);
    const kept = await desk.restoreBackup(file, backupPassphrase, keep);
    expect(kept).toEqual({ kind: 'restored', counts: { ...none, added: 2, kept: 1, attachments: 1 } });
    expect(await desk.get('one')).toMatchObject({ record: { content: 'changed here', revision: 1 } });
    const replaced = await desk.restoreBackup(file, backupPassphrase, { whereDifferent: 'replace' });
    expect(replaced).toEqual({ kind: 'restored', counts: { ...none, unchanged: 2, replaced: 1, attachments: 1 } });
    expect(await desk.get('one')).toMatchObject({ record: { content: contentOf('one'), revision: 2 } });
  });

  it('brings back what was deleted', async () => {
    const desk = await deskOver();
    await desk.restoreBackup(file, backupPassphrase, keep);
    await desk.remove('one', 1);
    const again = await desk.restoreBackup(file, backupPassphrase, keep);
    expect(again).toEqual({ kind: 'restored', counts: { ...none, unchanged: 2, added: 1, attachments: 1 } });
  });

  it('has nothing readable in it', () => {
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Testcase|member|report|request|pdf/);
  });

  it('needs a passphrase of 12 characters', async () => {
    expect(await source.exportBackup('elevenchars')).toMatchObject({ kind: 'passphrase-too-short' });
  });
});

/** Restores other bytes into a desk that holds something; whatever comes of it, the desk must be as before. */
async function restored(altered: BlobPart, passphrase = backupPassphrase) {
  const store: Store = memoryStore();
  const desk = await deskOver(store);
  const before = await everything(store);
  const result = await desk.restoreBackup(new Blob([altered]), passphrase, keep);
  expect(await everything(store)).toEqual(before);
  return result;
}

const headerLength = () => new DataView(bytes.buffer).getUint32(8);

describe('a backup that was altered changes nothing', () => {
  it('with a wrong passphrase', async () => {
    expect(await restored(bytes, 'other invented words')).toEqual({ kind: 'wrong-passphrase' });
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'a text that is no backup'],
    ['a PDF', '%PDF-1.7 and so on'],
  ])('%s', async (_, other) => {
    expect(await restored(other)).toEqual({ kind: 'not-a-backup' });
  });

  it(
    'with a bit flipped anywhere after its header',
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(7), async (place, bit) => {
          const start = 12 + headerLength();
          const altered = bytes.slice();
          const index = start + (place % (bytes.length - start));
          altered[index] = (altered[index] ?? 0) ^ (1 << bit);
          expect(await restored(altered)).toEqual({ kind: 'unreadable', reason: 'damaged' });
        }),
        { numRuns: 8 },
      ),
    60_000,
  );

  it('cut off at any frame, or with frames left out, repeated or swapped', async () => {
    const frames = framesOf(bytes);
    const head = bytes.slice(0, 12 + headerLength());
    const [first, second, ...rest] = frames;
    if (!first || !second) throw new Error('the backup has frames');
    const faulty = [
      [],
      frames.slice(0, -1),
      [second, ...rest],
      [first, first, second, ...rest],
      [second, first, ...rest],
      [...frames, first],
    ];
    for (const some of faulty) expect(await restored(new Blob([head, ...some]))).toEqual({ kind: 'unreadable', reason: 'damaged' });
  }, 60_000);

  it.each([
    ['that asks for more rounds than anybody would wait for', { iterations: maximumKdfIterations + 1 }],
    ['that asks for no round at all', { iterations: 0 }],
    ['with another key derivation', { name: 'HKDF' }],
    ['with a short salt', { salt: 'AAAA' }],
    ['with a salt that is no base64', { salt: '****' }],
  ])('with a header %s', async (_, kdf) => {
    expect(await restored(withHeader((header) => ({ ...header, kdf: { ...objectOf(header['kdf']), ...kdf } })))).toEqual({
      kind: 'unreadable',
      reason: 'damaged',
    });
  });

  it('of a newer program', async () => {
    const newer = { kind: 'unreadable', reason: 'newer-format' };
    expect(await restored(withHeader((header) => ({ ...header, v: 2, minReader: 2 })))).toEqual(newer);
  });

  it.each([
    ['a header longer than the file', 5000],
    ['a header longer than any', 0xff_ff_ff_ff],
  ])('with %s', async (_, length) => {
    const altered = bytes.slice();
    new DataView(altered.buffer).setUint32(8, length);
    expect(await restored(altered)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('of contents nested deeper than anything of ours', async () => {
    const deep = await deskOver();
    const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    await deep.put({ id: 'one', kind: 'request', content: nested(50) }, 0);
    const shallow = expectKind(await deep.exportBackup(backupPassphrase), 'exported');
    await deep.put({ id: 'one', kind: 'request', content: nested(70) }, 1);
    const { file: deeper } = expectKind(await deep.exportBackup(backupPassphrase), 'exported');
    expect(await (await deskOver()).restoreBackup(shallow.file, backupPassphrase, keep)).toMatchObject({ kind: 'restored' });
    expect(await restored(deeper)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });

  it('opens no frame of an impossible length', async () => {
    const altered = bytes.slice();
    new DataView(altered.buffer).setUint32(12 + headerLength(), 0xff_ff_ff_ff);
    const opened = expectKind(await openBackup(new Blob([altered]), backupPassphrase), 'opened');
    expect(await opened.entries().next()).toMatchObject({ value: { kind: 'unreadable' } });
  });
});

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function withHeader(change: (header: Readonly<Record<string, unknown>>) => object): Blob {
  const end = 12 + headerLength();
  const header: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes.slice(12, end)));
  const text = new TextEncoder().encode(JSON.stringify(change(header)));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return new Blob([bytes.slice(0, 8), length, text, bytes.slice(end)]);
}

/** The frames of a backup, each with its length before it. */
function framesOf(whole: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const frames: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 12 + headerLength(); at < whole.length; ) {
    const end = at + 4 + new DataView(whole.buffer).getUint32(at);
    frames.push(whole.slice(at, end));
    at = end;
  }
  return frames;
}
