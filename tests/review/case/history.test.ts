import { describe, expect, it } from 'vitest';
import { canonical, type Entry, firstMisfit, withEntry } from '../../../src/review/case/history.ts';

const line = (did: string, at = 1) => ({ at, by: 'desk Plan', did, about: { criterion: 'I.A.1' } });

async function three(): Promise<readonly Entry[]> {
  return withEntry(await withEntry(await withEntry([], line('received')), line('found', 2)), line('decided', 3));
}

const changed = (history: readonly Entry[], index: number, change: Partial<Entry>) =>
  history.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('the history', () => {
  it('fits as it was written', async () => {
    expect(await firstMisfit([])).toBeUndefined();
    expect(await firstMisfit(await three())).toBeUndefined();
    expect((await three())[0]?.previous).toBe('0'.repeat(64));
  });

  it.each<readonly [string, number, Partial<Entry>]>([
    ['what was done', 1, { did: 'confirmed' }],
    ['who did it', 0, { by: 'desk Other' }],
    ['when', 2, { at: 4 }],
    ['what it was done to', 1, { about: { criterion: 'I.A.2' } }],
    ['its hash', 1, { hash: '0'.repeat(64) }],
    ['the hash before it', 1, { previous: '0'.repeat(64) }],
  ])('shows a line in which %s was changed', async (_, index, change) => {
    expect(await firstMisfit(changed(await three(), index, change))).toBe(index);
  });

  it('shows a line taken out, put in twice, or moved', async () => {
    const [first, second, third] = await three();
    if (!first || !second || !third) throw new Error('three lines');
    expect(await firstMisfit([first, third])).toBe(1);
    expect(await firstMisfit([second, third])).toBe(0);
    expect(await firstMisfit([first, second, second, third])).toBe(2);
    expect(await firstMisfit([first, third, second])).toBe(1);
  });

  it('shows a line that was written anew with a hash that fits, by the next', async () => {
    const [first, , third] = await three();
    if (!first || !third) throw new Error('three lines');
    expect(await firstMisfit([...(await withEntry([first], line('noted', 2))), third])).toBe(2);
  });
});

describe('the one text of a value', () => {
  it('has its keys in order, and leaves out what is not there', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined, A: true })).toBe('{"A":true,"b":[1,{"c":"x","d":null}]}');
  });
  it('tells values apart that look alike', () => {
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
    expect(canonical(['a,b'])).not.toBe(canonical(['a', 'b']));
  });
});
