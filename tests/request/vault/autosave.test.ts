import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Autosave, type SaveState } from '../../../src/request/vault/autosave.ts';
import type { PutResult } from '../../../src/request/vault/contract.ts';

/** A disk that compares revisions as the store does, and answers each write when `answer` is called. */
function slowDisk() {
  const disk: { content: unknown; revision: number; writes: number } = { content: undefined, revision: 0, writes: 0 };
  const answers: (() => void)[] = [];
  const write = (content: unknown, expected: number) =>
    new Promise<PutResult>((answer) => {
      disk.writes += 1;
      answers.push(() => {
        if (expected !== disk.revision) return answer({ kind: 'conflict', revision: disk.revision, removed: false });
        Object.assign(disk, { content, revision: expected + 1 });
        return answer({ kind: 'saved', revision: expected + 1, savedAt: disk.revision });
      });
    });
  const answer = async () => {
    answers.shift()?.();
    await settle();
  };
  return { disk, write, answer };
}

const settle = () => new Promise((done) => setTimeout(done));

function autosaveOver(write: (content: unknown, revision: number) => Promise<PutResult>, revision = 0) {
  const states: SaveState[] = [];
  const autosave = new Autosave({ revision, write, onState: (state) => states.push(state) });
  return { autosave, states };
}

describe('saving as one types', () => {
  it('writes the first content at once, and of the rest only the newest', async () => {
    const { disk, write, answer } = slowDisk();
    const { autosave, states } = autosaveOver(write);
    for (const text of ['a', 'ab', 'abc', 'abcd']) autosave.save(text);
    expect(disk.writes).toBe(1);
    await answer();
    expect(disk).toMatchObject({ content: 'a', writes: 2 });
    expect(states).toEqual([{ kind: 'saving' }]);
    expect(autosave.unsaved).toEqual({ content: 'abcd' });
    await answer();
    expect(disk).toMatchObject({ content: 'abcd', revision: 2, writes: 2 });
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 2 });
    expect(autosave.unsaved).toBeUndefined();
  });

  it('says "saved" of the newest content alone, in every order of typing and answering', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('type', 'answer'), { maxLength: 30 }), async (steps) => {
        const { disk, write, answer } = slowDisk();
        let typed: number | undefined;
        const autosave = new Autosave({
          revision: 0,
          write,
          onState: ({ kind }) => kind === 'saved' && expect(disk.content).toBe(typed),
        });
        for (const [index, step] of steps.entries()) {
          if (step === 'answer') await answer();
          else {
            typed = index;
            autosave.save(index);
          }
          expect(autosave.unsaved === undefined).toBe(disk.content === typed);
        }
        await answer();
        await answer();
        expect(disk.content).toBe(typed);
        expect(autosave.unsaved).toBeUndefined();
      }),
      { numRuns: 50 },
    ));

  it('loses nothing over a disk that fails at times', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), async (works) => {
        let stored: unknown;
        let next = 0;
        const write = async (content: unknown, revision: number): Promise<PutResult> => {
          next += 1;
          if (works[next % works.length] === false) return { kind: 'storage-full' };
          stored = content;
          return { kind: 'saved', revision: revision + 1, savedAt: 1 };
        };
        const { autosave } = autosaveOver(write);
        for (const index of works.keys()) {
          autosave.save(index);
          if (index % 3 === 0) await settle();
          if (autosave.unsaved === undefined) expect(stored).toBe(index);
        }
        for (let attempt = 0; attempt <= works.length && autosave.unsaved; attempt += 1) await autosave.flush();
        if (works.includes(true)) expect(stored).toBe(works.length - 1);
        else expect(autosave.unsaved).toEqual({ content: works.length - 1 });
      }),
      { numRuns: 50 },
    ));
});

describe('a record that is opened', () => {
  it('is unchanged until somebody types, also where its revision turns out to be another', async () => {
    const { disk, write, answer } = slowDisk();
    Object.assign(disk, { revision: 4 });
    const { autosave, states } = autosaveOver(write, 3);
    expect(autosave.state).toEqual({ kind: 'unchanged' });
    autosave.rebase(4);
    expect(await autosave.flush()).toEqual({ kind: 'unchanged' });
    expect([states, disk.writes]).toEqual([[], 0]);
    autosave.save('typed');
    expect(autosave.state).toEqual({ kind: 'saving' });
    await answer();
    expect(autosave.state).toEqual({ kind: 'saved', at: 5 });
    expect([autosave.revision, disk.writes]).toEqual([5, 1]);
  });
});

describe('what cannot be saved', () => {
  it('is kept over a conflict, is not written again by itself, and is saved over it when the user says so', async () => {
    const { disk, write, answer } = slowDisk();
    Object.assign(disk, { content: 'of another tab', revision: 7 });
    const { autosave, states } = autosaveOver(write, 6);
    autosave.save('mine');
    await answer();
    const conflict = { kind: 'conflict', revision: 7, removed: false };
    expect(states.at(-1)).toEqual({ kind: 'unsaved', because: conflict });
    autosave.save('mine, further');
    expect(await autosave.flush()).toEqual({ kind: 'unsaved', because: conflict });
    expect(disk).toMatchObject({ content: 'of another tab', writes: 1 });
    autosave.rebase(7);
    await answer();
    expect(disk).toMatchObject({ content: 'mine, further', revision: 8 });
  });

  it('can be given up', async () => {
    const { autosave, states } = autosaveOver(async () => ({ kind: 'conflict', revision: 7, removed: false }));
    autosave.save('mine');
    await autosave.flush();
    autosave.discard();
    expect(autosave.unsaved).toBeUndefined();
    expect(states.at(-1)).toEqual({ kind: 'unchanged' });
  });

  it.each(['storage-full', 'failed'])('is tried again with the next change after %s', async (kind) => {
    let isFull = true;
    const fault = kind === 'failed' ? ({ kind, reason: 'UnknownError' } as const) : ({ kind: 'storage-full' } as const);
    const { autosave } = autosaveOver(async (_, revision) => (isFull ? fault : { kind: 'saved', revision: revision + 1, savedAt: 1 }));
    autosave.save('first');
    expect(await autosave.flush()).toEqual({ kind: 'unsaved', because: fault });
    isFull = false;
    autosave.save('second');
    expect(await autosave.flush()).toEqual({ kind: 'saved', at: 1 });
  });

  it.each([
    ['an error', new TypeError('no JSON'), 'TypeError'],
    ['whatever else', 'a text', 'unknown'],
  ])('is kept when writing throws %s', async (_, thrown, reason) => {
    const { autosave } = autosaveOver(() => Promise.reject(thrown));
    autosave.save('first');
    expect(await autosave.flush()).toEqual({ kind: 'unsaved', because: { kind: 'failed', reason } });
    expect(autosave.unsaved).toEqual({ content: 'first' });
  });
});
