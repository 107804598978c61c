import type { BrowserContext, ConsoleMessage, Page, Request, Worker } from 'playwright-core';

/**
 * What no page of ours may do, as it happens: requests to another origin, errors on the console (refusals of the content
 * policy and missing files are among them), uncaught exceptions, crashes.
 */
export interface Watch {
  readonly faults: readonly string[];
  readonly forget: () => void;
}

/** Requests of these kinds stay inside the browser. */
const isInside = (url: string) => /^(data|blob|about):/.test(url);

/** Watches every page and worker of a context, from before its first page is opened. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const faults: string[] = [];
  const checkRequest = (url: string) => {
    if (!isInside(url) && new URL(url).origin !== origin) faults.push(`request to another origin: ${url}`);
  };
  context.on('request', (request: Request) => checkRequest(request.url()));
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (failure) => faults.push(`uncaught: ${failure.error().message}`));
  context.on('page', (page: Page) => {
    page.on('crash', () => faults.push('the page crashed'));
    page.on('websocket', (socket) => faults.push(`socket to ${socket.url()}`));
    page.on('worker', (worker: Worker) => checkRequest(worker.url()));
  });
  await context.exposeBinding('reportViolation', (_, directive: string) => {
    faults.push(`against the content policy: ${directive}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      Reflect.get(window, 'reportViolation')(effectiveDirective);
    });
  });
  return { faults, forget: () => faults.splice(0) };
}
