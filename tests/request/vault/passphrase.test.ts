import { describe, expect, it } from 'vitest';
import { masterOf, newDesk, withPassphrase } from '../../../src/request/vault/desk-keys.ts';
import { kdfIterations, newKdf, passphraseFault, wrappingKey } from '../../../src/request/vault/passphrase.ts';

describe('a new passphrase', () => {
  it.each([
    ['eleven characters', 'abcdefghijk', { kind: 'passphrase-too-short', length: 11, minimum: 12 }],
    ['twelve characters', 'abcdefghijkl', undefined],
    ['twelve characters outside the basic plane', '\u{1F511}'.repeat(12), undefined],
    ['eleven of them, though 22 units of UTF-16', '\u{1F511}'.repeat(11), { kind: 'passphrase-too-short', length: 11, minimum: 12 }],
    ['eleven characters typed with combining accents', 'a\u0301'.repeat(11), { kind: 'passphrase-too-short', length: 11, minimum: 12 }],
    ['nothing', '', { kind: 'passphrase-too-short', length: 0, minimum: 12 }],
  ])('%s', (_, passphrase, fault) => {
    expect(passphraseFault(passphrase)).toEqual(fault);
  });
});

describe("a desk's master key", async () => {
  const composed = 'caf\u00e9 au lait, invented';
  const { row } = await newDesk('desk', 'Front desk', composed);

  it('is wrapped after 600,000 rounds or more, with a salt of its own', async () => {
    expect(row.kdf).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: kdfIterations });
    expect(kdfIterations).toBeGreaterThanOrEqual(600_000);
    const other = await newDesk('desk', 'Front desk', composed);
    expect(other.row.kdf.salt).not.toEqual(row.kdf.salt);
  });

  it('is wrapped by a key that no script can take out', async () => {
    const key = await wrappingKey(composed, newKdf());
    expect([key.extractable, key.usages.toSorted()]).toEqual([false, ['unwrapKey', 'wrapKey']]);
  });

  it('opens whichever way the keyboard composes accents, and with nothing else', async () => {
    expect(await masterOf(row, 'cafe\u0301 au lait, invented')).toBeDefined();
    expect(await masterOf(row, 'cafe au lait, invented')).toBeUndefined();
    expect(await masterOf({ ...row, id: 'other' }, composed)).toBeUndefined();
    expect(await masterOf({ ...row, kdf: { ...row.kdf, iterations: kdfIterations - 1 } }, composed)).toBeUndefined();
  });

  it('opens with the new passphrase after a change, and no longer with the old one', async () => {
    expect(await withPassphrase(row, 'another one, invented', 'new words, invented')).toBeUndefined();
    const changed = await withPassphrase(row, composed, 'new words, invented');
    if (changed === undefined) throw new Error('the passphrase was right');
    expect(await masterOf(changed, 'new words, invented')).toBeDefined();
    expect(await masterOf(changed, composed)).toBeUndefined();
    expect(changed.kdf.salt).not.toEqual(row.kdf.salt);
  });
});
