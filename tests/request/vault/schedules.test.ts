import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passingKey } from '../../../src/request/vault/keys.ts';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { putRecord } from '../../../src/request/vault/put-record.ts';
import { getRecord } from '../../../src/request/vault/records.ts';
import type { Session } from '../../../src/request/vault/session.ts';
import type { Store } from '../../../src/request/vault/store.ts';
import { figure } from '../../support/figures.ts';
import { expectKind, sessionOver } from './desks.ts';

/** `npm run check:deep` asks for 1,000 schedules. */
const schedules = Number(process.env['VAULT_SCHEDULES'] ?? 60);

const master = await passingKey();

/** How long each reading and writing of both tabs takes, in turn, ms. */
const delays = fc.array(fc.nat(4), { minLength: 20, maxLength: 20 });

/** A store that answers as slowly as asked: so the two tabs' steps come in every order. */
function slowed(store: Store, next: () => number): Store {
  const turn = () => new Promise((done) => setTimeout(done, next()));
  return {
    ...store,
    get: async (table, key) => {
      await turn();
      return store.get(table, key);
    },
    exchange: async (reads, decide) => {
      await turn();
      return store.exchange(reads, decide);
    },
  };
}

const marksOf = (content: unknown): readonly string[] => (Array.isArray(content) ? content.map(String) : []);

/** The control: shows the check what this tab last read in place of what is stored by now, and so disarms it. */
function blind(store: Store): Store {
  const lastRead = new Map<string, unknown>();
  return {
    ...store,
    get: async (table, key) => {
      const row = await store.get(table, key);
      lastRead.set(`${table} ${key}`, row);
      return row;
    },
    exchange: (reads, decide) => store.exchange(reads, () => decide(reads.map(([table, key]) => lastRead.get(`${table} ${key}`)))),
  };
}

/** Adds a mark to what was read; where another tab was faster, reads again. */
async function save(session: Session, mark: string): Promise<'saved' | 'again'> {
  const read = await getRecord(session, 'case');
  const { content, revision } = expectKind(read, 'found').record;
  const put = await putRecord(session, { id: 'case', kind: 'request', content: [...marksOf(content), mark] }, revision);
  return put.kind === 'saved' ? 'saved' : 'again';
}

/** Two tabs that each save two marks; how many of the acknowledged ones are missing at the end. */
async function lostMarks(waits: readonly number[], protection: 'on' | 'off'): Promise<number> {
  const store = memoryStore();
  await putRecord(await sessionOver(store, master), { id: 'case', kind: 'request', content: [] }, 0);
  let step = 0;
  const next = () => waits[step++ % waits.length] ?? 0;
  const acknowledged: string[] = [];
  const tab = async (name: string) => {
    const seen = protection === 'on' ? store : blind(store);
    const session = await sessionOver(slowed(seen, next), master);
    for (const mark of [`${name}1`, `${name}2`]) {
      while ((await save(session, mark)) === 'again');
      acknowledged.push(mark);
    }
  };
  await Promise.all([tab('a'), tab('b')]);
  const read = await getRecord(await sessionOver(store, master), 'case');
  const kept = new Set(read.kind === 'found' ? marksOf(read.record.content) : []);
  return acknowledged.filter((mark) => !kept.has(mark)).length;
}

/** Schedules are mostly waiting: many go on at a time. */
const lossesOf = (count: number, protection: 'on' | 'off'): Promise<readonly number[]> =>
  Promise.all(fc.sample(delays, { numRuns: count, seed: 7 }).map((waits) => lostMarks(waits, protection)));

describe('two tabs that save the same case', () => {
  it(`lose nothing, in ${schedules} schedules`, async () => {
    expect((await lossesOf(schedules, 'on')).filter((lost) => lost > 0)).toEqual([]);
    figure('two-tab schedules against the memory store, marks lost', `${schedules}, 0`);
  }, 60_000);

  it('lose something in most schedules where the revision is not checked', async () => {
    expect((await lossesOf(60, 'off')).filter((lost) => lost > 0).length).toBeGreaterThan(30);
  });
});
