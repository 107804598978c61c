import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const called = /\bconsole\b/;

/** Where decoders within pdf.js would write what they are built with WebAssembly for, which is off here: they keep the way, and never take it. */
const unused = /console\.(?:log|error)\.bind\(console\)|\|\|console\.warn\)/g;

const textOf = (path: string) => readFileSync(path, 'utf8');
const built = process.env['BUILT_APP'] ?? 'dist';

/** What a browser logs may be read by others, and a library may put what it was given into its words. */
it('nothing that ships calls the console, libraries included', () => {
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => /\.m?js$/.test(path));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((path) => called.test(textOf(join(built, path)).replace(unused, '')))).toEqual([]);
  // the control: before it is built, a library does
  expect(textOf('node_modules/react-dom/cjs/react-dom-client.production.js').replace(unused, '')).toMatch(called);
});
