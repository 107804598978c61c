import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/request/vault/memory-store.ts';
import { fieldOf, type Store, storeFault } from '../../../src/request/vault/store.ts';
import { deskOver } from './desks.ts';

const refusal = (name: string) => new DOMException('in words that are never shown', name);

describe("the browser's refusal of a write", () => {
  it('is a full disk where its quota is exceeded', () => {
    expect(storeFault(refusal('QuotaExceededError'))).toEqual({ kind: 'storage-full' });
  });

  it.each(['UnknownError', 'InvalidStateError'])('is told by its name alone where it is an %s', (name) => {
    expect(storeFault(refusal(name))).toEqual({ kind: 'failed', reason: name });
  });

  it('is none where our own program is at fault: a bug is thrown on', () => {
    const bug = new TypeError('a bug');
    expect(() => storeFault(bug)).toThrow(bug);
  });
});

describe('a reading that fails', () => {
  const deskThatReads = (get: Store['get']) => deskOver({ ...memoryStore(), get });

  it('answers like any other fault: the database was closed meanwhile', async () => {
    const desk = await deskThatReads(() => Promise.reject(refusal('InvalidStateError')));
    expect(await desk.get('case')).toEqual({ kind: 'failed', reason: 'InvalidStateError' });
  });

  it('is thrown on where it is a bug', async () => {
    const desk = await deskThatReads(() => Promise.reject(new TypeError('a bug')));
    await expect(desk.get('case')).rejects.toThrow('a bug');
  });
});

describe('a field of a row that any program may have written', () => {
  it('is what the row itself has', () => {
    expect(fieldOf({ id: 'case' }, 'id')).toBe('case');
    expect(fieldOf({ id: 'case' }, 'name')).toBeUndefined();
  });

  it.each([
    ['no row', undefined, 'id'],
    ['null', null, 'id'],
    ['a text, which has a length', 'text', 'length'],
    ['what every object inherits', {}, 'toString'],
  ])('is not found in %s', (_, row, name) => {
    expect(fieldOf(row, name)).toBeUndefined();
  });
});
