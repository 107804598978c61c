import type { CDPSession, Page } from 'playwright-core';

/** The longest task of a page's main thread, ms: by the clock, and of its own CPU time, which a busy machine does not lengthen. */
export interface LongestTask {
  readonly wallMs: number;
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** microseconds */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces the browser while something is done, and finds the longest task of a renderer's main thread. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTask(event) || isThreadName(event)) events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-toplevel', 'devtools.timeline', '__metadata'] },
  });
  await work();
  await traced(session);
  const mains = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter((event) => isTask(event) && mains.has(`${event.pid} ${event.tid}`));
  const longest = (of: (event: TraceEvent) => number | undefined) => Math.max(0, ...tasks.map((event) => of(event) ?? 0)) / 1000;
  return { wallMs: longest(({ dur }) => dur), cpuMs: longest(({ tdur }) => tdur) };
}

const isTask = (event: object): event is TraceEvent =>
  Reflect.get(event, 'name') === 'RunTask' || Reflect.get(event, 'name') === 'ThreadControllerImpl::RunTask';
const isThreadName = (event: object): event is TraceEvent => Reflect.get(event, 'name') === 'thread_name';

async function traced(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}
