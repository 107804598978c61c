import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './programs.ts';

/**
 * Before the browser tests: finds the browser and builds the app, unless run.mjs has already done so. The build has a
 * folder of its own: two runs at once do not build over each other.
 */
export function setup(): (() => void) | undefined {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('No Chromium or Chrome was found. Name one in CHROMIUM, or run npm test, which installs it.');
  process.env['CHROMIUM'] = chromium;
  if (process.env['BUILT_APP']) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'built-app-'));
  process.env['BUILT_APP'] = folder;
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  // Vitest sets NODE_ENV to test, which would build React for development.
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) throw new Error('The app does not build.');
  return () => rmSync(folder, { recursive: true, force: true });
}
