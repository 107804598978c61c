import type { BrowserContext, ConsoleMessage, Page, Request, Worker } from 'playwright-core';

/**
 * What no page of ours may do, as it happens: requests to another origin, errors on the console (refusals of the content
 * policy and missing files are among them) and whatever a script writes there, uncaught exceptions, crashes.
 */
export interface Watch {
  readonly faults: readonly string[];
  readonly forget: () => void;
}

/** Requests of these kinds stay inside the browser. */
const isInside = (url: string) => /^(data|blob|about):/.test(url);

/** Watches every page and worker of a context, from before any of its pages goes to an address. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const faults: string[] = [];
  const checkRequest = (url: string) => {
    if (!isInside(url) && new URL(url).origin !== origin) faults.push(`request to another origin: ${url}`);
  };
  context.on('request', (request: Request) => checkRequest(request.url()));
  context.on('console', (message: ConsoleMessage) => {
    // what the browser itself notes has no arguments; what a script writes has, and nothing may write of a member
    if (message.type() === 'error' || message.args().length > 0) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (failure) => faults.push(`uncaught: ${failure.error().message}`));
  const watchPage = (page: Page) => {
    void watchWorkers(page, faults);
    page.on('crash', () => faults.push('the page crashed'));
    page.on('websocket', (socket) => faults.push(`socket to ${socket.url()}`));
    page.on('worker', (worker: Worker) => checkRequest(worker.url()));
  };
  // a browser started on a profile has a page already
  for (const page of context.pages()) watchPage(page);
  context.on('page', watchPage);
  await context.exposeBinding('reportViolation', (_, directive: string) => {
    faults.push(`against the content policy: ${directive}`);
  });
  // the program keeps these from the console, and tells the person that something was not done
  await context.exposeBinding('reportRejection', (_, reason: string) => {
    faults.push(`unhandled: ${reason}`);
  });
  await context.addInitScript(() => {
    window.addEventListener('unhandledrejection', ({ reason }) => Reflect.get(window, 'reportRejection')(String(reason)));
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      Reflect.get(window, 'reportViolation')(effectiveDirective);
    });
  });
  return { faults, forget: () => faults.splice(0) };
}

/** What the browser refuses a worker is on no page's console: it is told by the log that the developer tools read. */
async function watchWorkers(page: Page, faults: string[]): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page);
    session.on('Log.entryAdded', ({ entry: { source, level, text } }) => {
      if (source === 'worker' && level === 'error') faults.push(`worker's console error: ${text}`);
    });
    await session.send('Log.enable');
  } catch {
    // the page was closed meanwhile
  }
}
