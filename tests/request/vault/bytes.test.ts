import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf, bytesOfBase64, randomId, sameBytes, sha256Of, textOf } from '../../../src/request/vault/bytes.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);

describe('base64', () => {
  it('comes back byte for byte, of every length', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (plain) => {
        const own = new Uint8Array(plain);
        expect(bytesOfBase64(base64Of(own))).toEqual(own);
      }),
    ));

  it.each([
    ['nothing', '', bytes()],
    ['one byte', 'QQ==', bytes(65)],
    ['two bytes', 'QUI=', bytes(65, 66)],
    ['three bytes', 'QUJD', bytes(65, 66, 67)],
    ['both signs', '+/+/', bytes(251, 255, 191)],
  ])('of %s', (_, text, plain) => {
    expect(bytesOfBase64(text)).toEqual(plain);
  });

  it.each(['Q', 'QQ', 'QUI', 'QUJDQ', 'QQ=', 'Q===', 'QU==QUJD', 'QUJD ', '\nQUJD', 'QU-_', '=', '??=='])('is not %j', (text) => {
    expect(bytesOfBase64(text)).toBeUndefined();
  });
});

describe('SHA-256', () => {
  it('has two digits for each byte, the small ones too (the standard’s own example)', async () => {
    expect(await sha256Of(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('bytes', () => {
  it('are the same where all of them are', () => {
    expect(sameBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect(sameBytes(bytes(), bytes())).toBe(true);
  });

  it.each([
    ['the last differs', bytes(1, 2), bytes(1, 3)],
    ['the first differs', bytes(1, 2), bytes(3, 2)],
    ['one has more', bytes(1), bytes(1, 2)],
    ['the other has more', bytes(1, 2), bytes(1)],
    ['one has none', bytes(), bytes(1)],
  ])('are not where %s', (_, one, other) => {
    expect(sameBytes(one, other)).toBe(false);
  });

  it('of a text give it back, in every script', () => {
    expect(textOf(bytesOf('Zoë, 测试 🔑'))).toBe('Zoë, 测试 🔑');
  });

  it('name at random: 32 digits, never the same twice', () => {
    const names = Array.from({ length: 500 }, randomId);
    expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(500);
  });
});
