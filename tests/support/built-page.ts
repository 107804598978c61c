import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** Builds a page of tests/support (its folder has an index.html) for the tests of one file; answers with the built folder. */
export function useBuiltPage(name: string): string {
  const folder = join('node_modules/.cache', `${name}-${process.pid}`);
  beforeAll(async () => {
    const before = process.env['NODE_ENV'];
    // Vitest sets it to test, which would build React for development: that one writes to the console.
    process.env['NODE_ENV'] = 'production';
    await build({
      configFile: false,
      logLevel: 'warn',
      root: join('tests/support', name),
      publicDir: join(process.cwd(), 'public'),
      build: { outDir: join(process.cwd(), folder), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    });
    process.env['NODE_ENV'] = before;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
