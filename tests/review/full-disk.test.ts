import { expect, it } from 'vitest';
import type { Desk } from '../../src/request/vault/desk.ts';
import type { Arrived } from '../../src/review/queue/arrived.ts';
import type { QueueRow } from '../../src/review/queue/queue-row.ts';
import { rowOfCase } from '../../src/review/queue/queue-row.ts';
import { Known, storeArrivals } from '../../src/review/queue/store-arrivals.ts';
import { deskOver, everything } from '../request/vault/desks.ts';
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

const arrive = (desk: Desk, arrived: readonly Arrived[], rows: readonly QueueRow[] = []) =>
  storeArrivals(
    arrived,
    {
      desk,
      known: new Known(rows),
      arrival: { receivedAt: arrivedAt, zone: 'America/New_York' },
      actor: nurse,
      signal: new AbortController().signal,
    },
    () => undefined,
  );

it('of thousands that arrive, those before the disk is full are stored and counted, and no other is', async () => {
  const { store, disk } = limitedStore();
  const desk = await deskOver(store);
  disk.room = 2; // transactions of 50
  const stored = await arrive(
    desk,
    Array.from({ length: 300 }, (_, number) => arriving(number)),
  );
  expect(stored).toMatchObject({ added: 100, unchanged: 0 });
  expect(stored.failures).toEqual([expect.stringContaining('the storage of this browser is full')]);
  expect(await desk.list()).toMatchObject({ records: { length: 100 } });
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
