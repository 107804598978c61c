import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/host/headers.ts';
import { leftOut } from '../../src/host/left-out.ts';

const all = () => new Headers({ ...securityHeaders });

describe('the headers that a host leaves out', () => {
  it('are none where it sends them all, whatever its case and spaces', () => {
    expect(leftOut(all())).toEqual([]);
    const spaced = Object.entries(securityHeaders).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value.replaceAll('; ', ';  '),
    ]);
    expect(leftOut(new Headers(spaced))).toEqual([]);
  });

  it('are all where it sends none', () => {
    expect(leftOut(new Headers())).toEqual(Object.keys(securityHeaders));
  });

  it.each(Object.keys(securityHeaders))('name %s where it lacks or differs', (name) => {
    const without = all();
    without.delete(name);
    expect(leftOut(without)).toEqual([name]);
    const other = all();
    other.set(name, 'unsafe-none');
    expect(leftOut(other)).toEqual([name]);
  });
});
