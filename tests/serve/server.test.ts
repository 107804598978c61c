import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/host/headers.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const files = {
  'index.html': '<!doctype html>',
  'assets/app.js': 'export {};',
  'assets/app.css': 'p {}',
  'plan.json': '{}',
  'icon.svg': '<svg/>',
  'a b.txt': 'spaced',
  '.vite/manifest.json': '{}',
  '.hidden': 'hidden',
};
let server: RunningServer;

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(`${folder}-beside.txt`, 'beside');
  const started = await startServer(folder, 0);
  if (!started.ok) throw new Error('no port');
  server = started.server;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}-beside.txt`);
});

/** Asks for a path as it stands: fetch would tidy it up first. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ readonly status: number | undefined; readonly type: string | undefined; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.origin}`, { path, method }, (answer) => {
      for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()]).toBe(value);
      let text = '';
      answer.on('data', (bytes) => {
        text += String(bytes);
      });
      answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the static server', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', files['index.html']],
    ['/index.html?x=1#y', 200, 'text/html; charset=utf-8', files['index.html']],
    ['/request/3/disease', 200, 'text/html; charset=utf-8', files['index.html']],
    ['/assets/app.js', 200, 'text/javascript; charset=utf-8', files['assets/app.js']],
    ['/assets/app.css', 200, 'text/css; charset=utf-8', files['assets/app.css']],
    ['/plan.json', 200, 'application/json; charset=utf-8', files['plan.json']],
    ['/icon.svg', 200, 'image/svg+xml', files['icon.svg']],
    ['/a%20b.txt', 200, 'text/plain; charset=utf-8', files['a b.txt']],
    ['/assets', 200, 'text/html; charset=utf-8', files['index.html']],
    ['/assets/app.12345678.js', 404, 'text/plain; charset=utf-8', /nothing at this address/],
    ['/.vite/manifest.json', 404, 'text/plain; charset=utf-8', /nothing at this address/],
    ['/%zz', 400, 'text/plain; charset=utf-8', /not well formed/],
  ])('%s is answered with %d', async (path, status, type, text) => {
    expect(await ask(path)).toEqual({ status, type, text: typeof text === 'string' ? text : expect.stringMatching(text) });
  });

  it.each(['..', '%2e%2e', '..%2f..', '..%5c..', 'assets/../..', '%00'])('%s leads nowhere outside the folder', async (way) => {
    const names = [`${folder.split(/[/\\]/).at(-1)}-beside.txt`, '.hidden'];
    for (const name of names) expect((await ask(`/${way}/${name}`)).text).not.toMatch(/beside$|^hidden/);
  });

  it('answers HEAD without a body, and no other method', async () => {
    expect(await ask('/plan.json', 'HEAD')).toEqual({ status: 200, type: 'application/json; charset=utf-8', text: '' });
    expect((await ask('/plan.json', 'POST')).status).toBe(405);
  });

  it('keeps hashed files, and asks anew for all others', async () => {
    expect((await fetch(`${server.origin}/assets/app.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.origin}/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/assets', '/assets/', '/assets/a/screen', '/index.html'])('keeps the page at no address (%s)', async (path) => {
    const answer = await fetch(`${server.origin}${path}`);
    expect(await answer.text()).toBe(files['index.html']);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('says that a port is busy', async () => {
    expect(await startServer(folder, Number(new URL(server.origin).port))).toEqual({ ok: false, isBusy: true });
  });

  it('listens on this computer alone', () => {
    expect(new URL(server.origin).hostname).toBe('127.0.0.1');
  });
});
