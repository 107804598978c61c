import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/review/queue/csv.ts';
import { type QueueRow, rowOfCase } from '../../src/review/queue/queue-row.ts';
import { everything, rowsFound, rowsSorted } from '../../src/review/queue/view.ts';
import { arrivedAt, hour, mrdRequest, newReview } from '../support/review-cases.ts';
import { samplePlan } from '../support/sample-plan.ts';

async function rows(): Promise<readonly QueueRow[]> {
  const row = rowOfCase('1', await newReview());
  const member = { familyName: '=Sample', memberId: 'TEST 9' };
  const medicaid = rowOfCase('2', await newReview({ ...mrdRequest, lineOfBusiness: 'medicaid', member }));
  const bare = rowOfCase('3', await newReview({ requestType: 'initial', urgency: 'expedited' }));
  return [row, medicaid, bare];
}

describe('the queue as a table for a spreadsheet', () => {
  it('has what the screen shows', async () => {
    const lines = csvOf(await rows(), samplePlan, arrivedAt + 5 * hour).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(
      '"Sample-Nuñez, Testcase",commercial,initial,standard,meets,new,2026-09-21 09:00,America/New_York,355,running',
    );
    expect(lines[3]).toMatch(/,initial,expedited,incomplete,new,2026-09-21 09:00,America\/New_York,,$/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['say "so"', '"say ""so"""'],
    ['=a "b"', '"\'=a ""b"""'],
    ['plain', 'plain'],
  ])('runs no formula: %s', async (familyName, cell) => {
    const row = rowOfCase('1', await newReview({ ...mrdRequest, member: { familyName } }));
    expect(csvOf([row], samplePlan, arrivedAt).split('\r\n')[1]).toContain(`,${cell},commercial,`);
  });
});

describe('the queue', () => {
  it('is found by every word, without accents and case, and by each filter', async () => {
    const all = await rows();
    const found = (filter: Partial<typeof everything>) => rowsFound(all, { ...everything, ...filter }).map(({ id }) => id);
    expect(found({})).toEqual(['1', '2', '3']);
    expect(found({ query: 'NUNEZ testcase' })).toEqual(['1']);
    expect(found({ query: 'nunez nobody' })).toEqual([]);
    expect(found({ query: '1979-04-30' })).toEqual(['1']);
    expect(found({ line: 'medicaid' })).toEqual(['2']);
    expect(found({ urgency: 'expedited' })).toEqual(['3']);
    expect(found({ outcome: 'meets' })).toEqual(['1']);
    expect(found({ stage: 'decided' })).toEqual([]);
  });

  it('is sorted by what is due first, and what has no clock comes last in either direction', async () => {
    const all = await rows();
    const order = (key: 'due' | 'member', isDescending: boolean) =>
      rowsSorted(all, { key, isDescending }, samplePlan, arrivedAt).map(({ id }) => id);
    expect(order('due', false)).toEqual(['2', '1', '3']);
    expect(order('due', true)).toEqual(['1', '2', '3']);
    expect(order('member', false)).toEqual(['2', '1', '3']);
  });
});
