import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/host/headers.ts';
import { leftOut } from '../../src/host/left-out.ts';

const all = () => new Headers({ ...securityHeaders });

describe('the headers that a host leaves out', () => {
  it('are none where it sends them all, whatever its case and spaces', () => {
    expect(leftOut(all(), all())).toEqual([]);
    const spaced = Object.entries(securityHeaders).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value.replaceAll('; ', ';  '),
    ]);
    expect(leftOut(new Headers(spaced), new Headers(spaced))).toEqual([]);
  });

  it('are all where it sends none', () => {
    expect(leftOut(new Headers(), new Headers())).toEqual(Object.keys(securityHeaders));
  });

  it.each(Object.keys(securityHeaders))('name %s where it lacks or differs', (name) => {
    const without = all();
    without.delete(name);
    expect(leftOut(without, all())).toEqual([name]);
    const other = all();
    other.set(name, 'unsafe-none');
    expect(leftOut(other, all())).toEqual([name]);
  });

  it('name the policy of scripts where only the page has it: a worker has none of the page’s', () => {
    const scripts = all();
    for (const name of ['X-Frame-Options', 'Content-Security-Policy']) scripts.delete(name);
    expect(leftOut(all(), scripts)).toEqual(['Content-Security-Policy of scripts']);
  });
});
