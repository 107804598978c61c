import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cachingOf, metaPolicy, securityHeaders } from '../../src/host/headers.ts';

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n');
const assetCaching = cachingOf('/assets/index.js');

/** Header lines in order of their names, `name: value`. */
const sorted = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .sort();

describe('every way of hosting sends the same headers as npm start', () => {
  it('public/_headers', () => {
    const lines = linesOf('public/_headers').filter((line) => line !== '' && !line.startsWith('#'));
    const assets = lines.indexOf('/assets/*');
    expect(lines[0]).toBe('/*');
    expect(
      lines
        .slice(1, assets)
        .map((line) => line.trim())
        .sort(),
    ).toEqual(sorted(securityHeaders));
    expect(lines.slice(assets + 1)).toEqual([`  Cache-Control: ${assetCaching}`]);
  });

  it('docs/nginx.conf.example, which adds one for HTTPS', () => {
    const text = linesOf('docs/nginx.conf.example').join('\n');
    const headers = [...text.matchAll(/^ {2}add_header (\S+) "(.+)" always;$/gm)].map(([, name, value]) => `${name}: ${value}`);
    expect(headers.sort()).toEqual(sorted({ ...securityHeaders, 'Strict-Transport-Security': 'max-age=31536000' }));
    expect(text).toContain(`"${assetCaching}"`);
    expect(text).toContain(`"${cachingOf('/index.html')}"`);
    // An add_header inside a location would drop all of these there.
    expect(text.match(/add_header/g)).toHaveLength(headers.length + 2);
  });

  it('the meta tag of index.html, for hosts that send none', () => {
    const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync('index.html', 'utf8')) ?? [];
    expect(policy).toBe(metaPolicy);
    expect(metaPolicy).not.toContain('frame-ancestors');
  });

  it('the policy allows no inline code, no evaluation and no other origin', () => {
    expect(securityHeaders['Content-Security-Policy']).toMatch(/^default-src 'none'; /);
    expect(securityHeaders['Content-Security-Policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(securityHeaders['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });
});
