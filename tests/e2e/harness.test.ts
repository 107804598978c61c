import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { useDesk } from '../support/browser.ts';
import { print } from '../support/paper.ts';
import { canReadPdf } from '../support/programs.ts';

/** A page whose buttons each do one thing that no page of ours may do. */
const misdeeds = {
  'a request elsewhere': ['fetch("https://elsewhere.example/").catch(() => 0)', /connect-src/],
  'a picture from elsewhere': ['new Image().src = "https://elsewhere.example/a.png"', /img-src/],
  'going elsewhere': ['location.href = "https://elsewhere.example/"', /request to another origin: https:\/\/elsewhere\.example/],
  'a beacon elsewhere': ['navigator.sendBeacon("https://elsewhere.example/", "x")', /connect-src/],
  'a socket elsewhere': ['new WebSocket("wss://elsewhere.example/")', /connect-src/],
  'a request elsewhere by a worker': [
    "new Worker(trustedTypes.createPolicy('app-url', { createScriptURL: (url) => url }).createScriptURL('/worker.js'))",
    /worker's console error: .*elsewhere\.example/,
  ],
  'a console error': ['console.error("an error")', /console error: an error/],
  'a word on the console': ['console.debug("a word")', /console debug: a word/],
  'an exception': ['throw new Error("thrown here")', /uncaught: thrown here/],
  'a rejected promise': ['Promise.reject(new Error("rejected here"))', /uncaught: rejected here/],
  'a rejected promise kept from the console': [
    'addEventListener("unhandledrejection", (event) => event.preventDefault()); Promise.reject(new Error("hidden here"))',
    /unhandled: Error: hidden here/,
  ],
  'text made markup': ['document.body.innerHTML = "<p>x</p>"', /require-trusted-types-for/],
  'text made code': ['eval("1 + 1")', /script-src|require-trusted-types-for/],
  'an inline style': ['document.body.setAttribute("style", "color: red")', /style-src/],
  'a missing file': ['fetch("/missing.json")', /console error: .*404/],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'misdeeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = Object.keys(misdeeds);
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><title>Misdeeds</title><link rel="icon" href="data:,"><main><h1>Misdeeds</h1>
  ${['nothing', ...names].map((name) => `<button>${name}</button>`).join('\n')}</main><script src="/page.js"></script></html>`,
);
writeFileSync(
  join(folder, 'page.js'),
  `const deeds = { nothing() {}, ${Object.entries(misdeeds).map(([name, [code]]) => `${JSON.stringify(name)}() { ${code}; }`)} };
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => deeds[button.textContent]());`,
);

writeFileSync(join(folder, 'worker.js'), 'fetch("https://elsewhere.example/").catch(() => 0);');

const faulty = useDesk(folder);

describe('the watch over pages in browser tests', () => {
  it('sees each misdeed', async () => {
    const page = await faulty.open();
    for (const [name, [, fault]] of Object.entries(misdeeds)) {
      await page.goto('/');
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => faulty.takeFaults().join('\n'), { message: name }).toMatch(fault);
      await page.goto('about:blank');
      faulty.takeFaults();
    }
  });

  it('sees nothing where nothing is done', async () => {
    const page = await faulty.open();
    await page.getByRole('button', { name: 'nothing' }).click();
    expect(faulty.takeFaults()).toEqual([]);
  });
});

it('the watch sees what a worker asks elsewhere where no header forbids it', async () => {
  const server = createServer(({ url }, response) => {
    const isWorker = url === '/worker.js';
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? 'fetch("https://elsewhere.example/").catch(() => 0);' : '<!doctype html><link rel="icon" href="data:,">');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const page = await faulty.open('about:blank');
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  faulty.takeFaults();
  await page.evaluate(() => void new Worker('/worker.js'));
  await expect.poll(() => faulty.takeFaults().join('\n')).toContain('request to another origin: https://elsewhere.example/');
  await page.goto('about:blank');
  faulty.takeFaults();
  server.close();
});

describe('the other instruments', () => {
  it('axe finds a picture without a text, under the content policy', async () => {
    const page = await faulty.open();
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await axeFindings(page)).toEqual([expect.stringMatching(/^image-alt: .*\(img\)$/)]);
  });

  it.skipIf(!canReadPdf())('paper holds the text of the page', async () => {
    const { sheets } = await print(await faulty.open());
    expect(sheets).toHaveLength(1);
    expect(sheets.join()).toContain('Misdeeds');
  });
});
