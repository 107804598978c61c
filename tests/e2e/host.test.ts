import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '../../src/host/headers.ts';
import { useDesk } from '../support/browser.ts';

const desk = useDesk();
const own = /^(content-encoding|content-length|transfer-encoding|connection|keep-alive)$/;

/** The built app behind a host that leaves some headers out of what it sends from some addresses; its own address. */
async function hostWithout(names: readonly string[], from: RegExp): Promise<string> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', desk.origin()), { method: request.method ?? 'GET' });
    const out = from.test(request.url ?? '') ? names : [];
    const kept = [...answer.headers].filter(([name]) => !own.test(name) && !out.some((one) => one.toLowerCase() === name));
    response.writeHead(answer.status, Object.fromEntries(kept));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

it.each([
  ['none of them', Object.keys(securityHeaders), /./, `${Object.keys(securityHeaders).join(', ')}.`],
  ['no opener policy', ['Cross-Origin-Opener-Policy'], /./, ': Cross-Origin-Opener-Policy.'],
  ['no policy with its scripts', ['Content-Security-Policy'], /^.assets/, ': Content-Security-Policy of scripts.'],
])('a host that sends %s is told of', async (_, names, from, words) => {
  const page = await desk.open('about:blank');
  await page.goto(await hostWithout(names, from));
  const notice = page.getByRole('note').filter({ hasText: 'This host leaves out headers' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain(words);
  // the page came from this test's own host, which the watch takes for a strange one
  expect(desk.takeFaults().filter((fault) => !fault.startsWith('request to another origin: http://127.0.0.1:'))).toEqual([]);
});

it('a host without https is told of', async () => {
  const page = await desk.open('about:blank');
  // 127.0.0.1 counts as safe whatever it speaks
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await page.goto('/');
  await page.getByRole('note').filter({ hasText: 'This host serves the program without https' }).waitFor();
});

it('our own server is told nothing', async () => {
  const page = await desk.open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/This host (leaves out|serves)/).count()).toBe(0);
});
