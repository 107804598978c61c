import { expect, it } from 'vitest';
import { acknowledge, readAcknowledgement } from '../../src/desk/acknowledgement.ts';
import { policyRevision } from '../../src/request/acknowledgement.ts';
import type { Desk } from '../../src/request/vault/desk.ts';
import { deskIn, useVaults, vaultWith } from './vaults.ts';

useVaults();

const now = Date.UTC(2026, 2, 1);
const older = { policy: 'CP.PHAR.312 2021-08-01', by: 'Somebody', at: 0 };

async function keep(desk: Desk, content: unknown): Promise<void> {
  await desk.put({ id: `${'0'.repeat(31)}1`, kind: 'acknowledgements', content }, 0);
}

it('a desk that has acknowledged nothing says so', async () => {
  expect(await readAcknowledgement(await deskIn(vaultWith()))).toBeNull();
});

it('who and when are kept, and the first stays', async () => {
  const desk = await deskIn(vaultWith(), 'Front desk');
  await acknowledge(desk, now);
  await acknowledge(desk, now + 1);
  expect(await readAcknowledgement(desk)).toEqual({ policy: policyRevision, by: 'Front desk', at: now });
});

it('an acknowledgement of another revision is none of this, and is kept beside it', async () => {
  const desk = await deskIn(vaultWith(), 'Front desk');
  await keep(desk, { policies: [older], newer: 'kept' });
  expect(await readAcknowledgement(desk)).toBeNull();
  await acknowledge(desk, now);
  const stored = await desk.get(`${'0'.repeat(31)}1`);
  expect(stored.kind === 'found' && stored.record.content).toEqual({
    policies: [older, { policy: policyRevision, by: 'Front desk', at: now }],
    newer: 'kept',
  });
});

it('what cannot be read counts as not acknowledged', async () => {
  const desk = await deskIn(vaultWith());
  await keep(desk, 'no such thing');
  expect(await readAcknowledgement(desk)).toBeNull();
});
