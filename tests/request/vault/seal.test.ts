import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, randomBytes } from '../../../src/request/vault/bytes.ts';
import { newKey, passingKey, unwrapKey } from '../../../src/request/vault/keys.ts';
import { packed, seal, unlessRefused, unpacked, unseal } from '../../../src/request/vault/seal.ts';

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new Uint8Array(array));
const bound = fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 5 });

const { key } = await newKey('seals data', await passingKey(), []);

describe('a seal', () => {
  it('opens to what was sealed', () =>
    fc.assert(
      fc.asyncProperty(bytes, bound, async (plain, to) => {
        expect(await unseal(key, await seal(key, plain, to), to)).toEqual(plain);
      }),
    ));

  it('does not open once any bit of it is flipped', () =>
    fc.assert(
      fc.asyncProperty(bytes, bound, fc.nat(), fc.nat(7), async (plain, to, place, bit) => {
        const altered = packed(await seal(key, plain, to));
        const index = place % altered.length;
        altered[index] = (altered[index] ?? 0) ^ (1 << bit);
        expect(await unseal(key, unpacked(altered), to)).toBeUndefined();
      }),
    ));

  it('does not open when it is cut short, at any length', () =>
    fc.assert(
      fc.asyncProperty(bytes, fc.nat(), async (plain, cut) => {
        const whole = packed(await seal(key, plain, []));
        expect(await unseal(key, unpacked(whole.slice(0, cut % whole.length)), [])).toBeUndefined();
      }),
    ));

  it('does not open in another place than it was made for', () =>
    fc.assert(
      fc.asyncProperty(bound, bound, async (here, there) => {
        fc.pre(JSON.stringify(here) !== JSON.stringify(there));
        expect(await unseal(key, await seal(key, bytesOf('sealed'), here), there)).toBeUndefined();
      }),
    ));

  it('tells places apart whose parts read the same when run together', async () => {
    expect(await unseal(key, await seal(key, bytesOf('sealed'), ['a', 'bc']), ['ab', 'c'])).toBeUndefined();
    expect(await unseal(key, await seal(key, bytesOf('sealed'), ['1']), [1])).toBeUndefined();
  });

  it('never uses an IV twice', async () => {
    const seals = await Promise.all(Array.from({ length: 200 }, () => seal(key, bytesOf('same'), [])));
    expect(new Set(seals.map(({ iv }) => String(iv))).size).toBe(200);
  });
});

describe('a failure of the browser’s cryptography', () => {
  it('is no seal that does not open, where a key of another use was taken: a bug is thrown on', async () => {
    const wrapper = await passingKey();
    await expect(unseal(wrapper, await seal(key, bytesOf('sealed'), []), [])).rejects.toMatchObject({ name: 'InvalidAccessError' });
  });

  it('is thrown on where it is none of the browser’s at all', async () => {
    const bug = new TypeError('a bug');
    await expect(unlessRefused(Promise.reject(bug))).rejects.toBe(bug);
  });
});

describe('a key', () => {
  it('cannot be read by script, neither new nor unwrapped', async () => {
    const wrapper = await passingKey();
    const made = await newKey('seals data', wrapper, ['here']);
    const again = await unwrapKey('seals data', wrapper, made.wrapped, ['here']);
    for (const one of [wrapper, made.key, again]) expect(one?.extractable).toBe(false);
  });

  it('does not unwrap under another wrapper, in another place, or altered', async () => {
    const wrapper = await passingKey();
    const { wrapped } = await newKey('seals data', wrapper, ['here']);
    expect(await unwrapKey('seals data', await passingKey(), wrapped, ['here'])).toBeUndefined();
    expect(await unwrapKey('seals data', wrapper, wrapped, ['there'])).toBeUndefined();
    expect(await unwrapKey('seals data', wrapper, { ...wrapped, data: randomBytes(48) }, ['here'])).toBeUndefined();
  });
});
