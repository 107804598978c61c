import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const called = /\bconsole\.\w+\(/;
const built = process.env['BUILT_APP'] ?? 'dist';

/** What a browser logs may be read by others, and a library may put what it was given into its words. */
it('nothing that ships calls the console, libraries included', () => {
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => /\.m?js$/.test(path));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((path) => called.test(readFileSync(join(built, path), 'utf8')))).toEqual([]);
  // the control: before it is built, a library does
  expect(readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8')).toMatch(called);
});
