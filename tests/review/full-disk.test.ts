import { expect, it } from 'vitest';
import { reviewKind } from '../../src/request/kinds.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import type { Arrived } from '../../src/review/queue/arrived.ts';
import { Known } from '../../src/review/queue/known.ts';
import type { QueueRow } from '../../src/review/queue/queue-row.ts';
import { rowOf, rowOfCase } from '../../src/review/queue/queue-row.ts';
import { type Storing, storeArrivals } from '../../src/review/queue/store-arrivals.ts';
import { withCases } from '../../src/review/queue/store-cases.ts';
import { deskOver, everything, expectKind } from '../request/vault/desks.ts';
import { limitedStore } from '../support/limited-store.ts';
import { arrivedAt, mrdRequest, newReview, nurse } from '../support/review-cases.ts';

const origin = { kind: 'request', integrity: 'unsealed', altered: [] } as const;
const file = { from: 'a', name: 'a.pdf', mediaType: 'application/pdf', content: new Uint8Array(99) };

/** A request of another member with every number. */
const arriving = (number: number, files: Arrived['files'] = []): Arrived => ({
  requestId: '',
  request: { ...mrdRequest, requestId: '', member: { memberId: `TEST-${number}` } },
  origin,
  files,
});

const storingOn = (desk: Desk, rows: readonly QueueRow[] = []): Storing => ({
  desk,
  known: new Known(rows),
  arrival: { receivedAt: arrivedAt, zone: 'America/New_York' },
  actor: nurse,
  signal: new AbortController().signal,
});

const arrive = (desk: Desk, arrived: readonly Arrived[], rows: readonly QueueRow[] = []) =>
  storeArrivals(arrived, storingOn(desk, rows), () => undefined);

const rowsOn = async (desk: Desk) => expectKind(await desk.list(reviewKind), 'listed').records.flatMap((record) => rowOf(record) ?? []);

it('of thousands that arrive, those before the disk is full are stored and counted, and no other is', async () => {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  disk.room = 2; // transactions of 50
  const thousands = Array.from({ length: 300 }, (_, number) => arriving(number));
  const stored = await arrive(desk, thousands);
  expect(stored).toMatchObject({ added: 100, unchanged: 0, left: 200 });
  expect(stored.failures).toEqual([expect.stringContaining('the storage of this browser is full')]);
  expect(await desk.list()).toMatchObject({ records: { length: 100 } });
  disk.room = Number.POSITIVE_INFINITY;
  const again = await arrive(desk, thousands, await rowsOn(desk));
  expect(again).toMatchObject({ added: 200, unchanged: 100, left: 0, failures: [] });
  expect(await desk.list()).toMatchObject({ records: { length: 300 } });
});

it.each([
  ['without files', arriving(1)],
  ['with files', arriving(1, [file])],
])('one %s that was not stored is not taken for stored where another file brings it too', async (_, request) => {
  const { store, disk } = limitedStore();
  const storing = storingOn(await deskOver(store));
  disk.room = 0;
  expect(await storeArrivals([request], storing, () => undefined)).toMatchObject({ added: 0, left: 1 });
  expect(await storeArrivals([request], storing, () => undefined)).toMatchObject({ unchanged: 0, left: 1 });
  disk.room = 1;
  expect(await storeArrivals([request], storing, () => undefined)).toMatchObject({ added: 1, left: 0, failures: [] });
  expect(await storeArrivals([request], storing, () => undefined)).toMatchObject({ unchanged: 1, left: 0, failures: [] });
});

it('cases of another desk are stored up to the full disk, and those that are here unchanged not a second time', async () => {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  const cases = await Promise.all(
    [1, 2, 3].map(async (number) => ({ reviewed: await newReview({ ...mrdRequest, member: { memberId: `TEST-${number}` } }), files: [] })),
  );
  const nothing = await arrive(desk, []);
  disk.room = 1;
  const stopped = await withCases(nothing, cases, storingOn(desk));
  expect(stopped).toMatchObject({ takenOver: 1, unchanged: 0, left: 2, failures: [expect.stringContaining('is full')] });
  disk.room = Number.POSITIVE_INFINITY;
  const again = await withCases(nothing, cases, storingOn(desk, await rowsOn(desk)));
  expect(again).toMatchObject({ takenOver: 2, unchanged: 1, left: 0, failures: [] });
  expect(await desk.list()).toMatchObject({ records: { length: 3 } });
});

it('a case of another desk is stored beside the one here where either has gone on', async () => {
  const desk = await deskOver();
  const reviewed = await newReview();
  const nothing = await arrive(desk, []);
  await withCases(nothing, [{ reviewed, files: [] }], storingOn(desk));
  const further = { ...reviewed, internalNote: 'looked at there' };
  expect(await withCases(nothing, [{ reviewed: further, files: [] }], storingOn(desk, await rowsOn(desk)))).toMatchObject({ takenOver: 1 });
  const [first] = await rowsOn(desk);
  const { record } = expectKind(await desk.get(first?.id ?? ''), 'found');
  await desk.put({ ...record, content: Object.assign({}, record.content, { internalNote: 'looked at here' }) }, 1);
  for (const one of [reviewed, further]) await withCases(nothing, [{ reviewed: one, files: [] }], storingOn(desk, await rowsOn(desk)));
  expect(await desk.list()).toMatchObject({ records: { length: 3 } });
});

it('one with files is stored whole or not at all', async () => {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  for (const room of [0, 1]) {
    disk.room = room;
    const { added, failures } = await arrive(desk, [arriving(1, [file, { ...file, from: 'b' }])]);
    expect([added, failures.length === 0]).toEqual([room, room === 1]);
    expect((await everything(store)).length).toBe(room === 0 ? 0 : 6); // a case, its key, two files
  }
});

it('a further submission joins its case whole or not at all', async () => {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  const id = 'c'.repeat(32);
  const reviewed = await newReview();
  await desk.put({ id, kind: 'review', content: reviewed }, 0);
  const row = rowOfCase(id, reviewed);
  const again: Arrived = { ...arriving(2, [file, { ...file, from: 'b' }]), requestId: row.requestId };
  for (const room of [0, 1, 2]) {
    disk.room = room;
    expect(await arrive(desk, [again], [row])).toMatchObject({ again: 0, failures: [expect.any(String)] });
    expect(await desk.get(id)).toMatchObject({ record: { revision: 1 } });
  }
  disk.room = 3;
  expect(await arrive(desk, [again], [row])).toMatchObject({ again: 1, failures: [] });
  expect(await desk.get(id)).toMatchObject({ record: { revision: 2 } });
});
