import { expect, it } from 'vitest';
import { reviewKind } from '../../../src/request/kinds.ts';
import type { Desk } from '../../../src/request/vault/desk.ts';
import type { Origin } from '../../../src/review/case/review-case.ts';
import type { Arrived } from '../../../src/review/queue/arrived.ts';
import { Known } from '../../../src/review/queue/known.ts';
import { type QueueRow, rowOf } from '../../../src/review/queue/queue-row.ts';
import { storeArrivals } from '../../../src/review/queue/store-arrivals.ts';
import { deskOver, expectKind } from '../../request/vault/desks.ts';
import { arrivedAt, mrdRequest, nurse } from '../../support/review-cases.ts';

const intact: Origin = { kind: 'packet', integrity: 'intact', altered: [] };
const altered: Origin = { kind: 'packet', integrity: 'altered', altered: ['pages'] };
const alone: Origin = { kind: 'request', integrity: 'unsealed', altered: [] };
const report = { from: 'attachment-1', name: 'marrow.pdf', mediaType: 'application/pdf', content: new Uint8Array([1, 2, 3]) };
const otherReport = { ...report, content: new Uint8Array([1, 2, 4]) };

const arriving = (origin: Origin, files: Arrived['files'] = [report]): Arrived => ({
  requestId: 'a'.repeat(32),
  request: mrdRequest,
  origin,
  files,
});

const rowsOn = async (desk: Desk) => expectKind(await desk.list(reviewKind), 'listed').records.flatMap((record) => rowOf(record) ?? []);

const arrive = async (desk: Desk, arrived: readonly Arrived[], change: (row: QueueRow) => QueueRow = (row) => row) => {
  const storing = {
    desk,
    known: new Known((await rowsOn(desk)).map(change)),
    arrival: { receivedAt: arrivedAt, zone: 'America/New_York' },
    actor: nurse,
    signal: new AbortController().signal,
  };
  const stored = await storeArrivals(arrived, storing, () => undefined);
  const { added, again, afterwards, unchanged, copies } = stored;
  return { added, again, afterwards, unchanged, copies };
};

const none = { added: 0, again: 0, afterwards: 0, unchanged: 0, copies: 0 };

it.each([
  ['the same packet', arriving(intact), { unchanged: 1 }],
  ['its request without files', arriving(alone, []), { unchanged: 1 }],
  ['a copy altered beside request and files', arriving(altered), { copies: 1 }],
  ['a copy whose file was altered', arriving(altered, [otherReport]), { again: 1 }],
  ['a copy that lost its file', arriving(altered, []), { again: 1 }],
  ['the same request with another file', arriving(intact, [otherReport]), { again: 1 }],
])('beside a packet on the desk, %s is told for what it is', async (_, second, what) => {
  const desk = await deskOver();
  expect(await arrive(desk, [arriving(intact)])).toEqual({ ...none, added: 1 });
  expect(await arrive(desk, [second])).toEqual({ ...none, ...what });
  // the same, where one import brings both
  expect(await arrive(await deskOver(), [arriving(intact), second])).toEqual({ ...none, added: 1, ...what });
});

it('the packet that comes for an altered one joins its case, and is what is under review', async () => {
  const desk = await deskOver();
  expect(await arrive(desk, [arriving(altered)])).toEqual({ ...none, added: 1 });
  expect(await arrive(desk, [arriving(altered)])).toEqual({ ...none, copies: 1 });
  expect(await arrive(desk, [arriving(intact)])).toEqual({ ...none, again: 1 });
  expect(await rowsOn(desk)).toMatchObject([{ submissions: 2, content: { integrity: 'intact' } }]);
  expect(await arrive(desk, [arriving(intact)])).toEqual({ ...none, unchanged: 1 });
});

it('a case that is decided waits for no better copy', async () => {
  const desk = await deskOver();
  await arrive(desk, [arriving(altered)]);
  const decided = (row: QueueRow): QueueRow => ({ ...row, stage: 'decided' });
  expect(await arrive(desk, [arriving(intact)], decided)).toEqual({ ...none, unchanged: 1 });
});

it('the files of a request that came without them are taken in', async () => {
  const desk = await deskOver();
  await arrive(desk, [arriving(alone, [])]);
  expect(await arrive(desk, [arriving(intact)])).toEqual({ ...none, again: 1 });
});
