import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWorker } from '../../src/ui/start-worker.ts';

const url = '/assets/import-worker-Ab12_d-4.js';

/** A worker as the browser makes it, which does as the test says. */
class ScriptedWorker {
  static readonly made: ScriptedWorker[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  onerror: ((event: Event) => void) | undefined;
  isTerminated = false;
  readonly questions: unknown[] = [];

  constructor() {
    ScriptedWorker.made.push(this);
  }
  postMessage(question: unknown): void {
    this.questions.push(question);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  ScriptedWorker.made.length = 0;
  vi.stubGlobal('Worker', ScriptedWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function started() {
  const worker = startWorker(url);
  const [scripted] = ScriptedWorker.made;
  if (scripted === undefined) throw new Error('no worker was made');
  return { worker, scripted };
}

it('hands over the question and the answer, one after another', async () => {
  const { worker, scripted } = started();
  for (const question of ['first', 'second']) {
    const asked = worker.ask(question, 1000);
    scripted.onmessage?.({ data: `${question} answer` });
    expect(await asked).toEqual({ kind: 'answered', answer: `${question} answer` });
  }
  expect(scripted.questions).toEqual(['first', 'second']);
  vi.advanceTimersByTime(60_000);
  expect(scripted.isTerminated).toBe(false);
});

it('ends a worker that does not answer in time, and asks it nothing more', async () => {
  const { worker, scripted } = started();
  const asked = worker.ask('question', 1000);
  vi.advanceTimersByTime(999);
  expect(scripted.isTerminated).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await asked).toEqual({ kind: 'too-long' });
  expect(scripted.isTerminated).toBe(true);
  expect(await worker.ask('another', 1000)).toEqual({ kind: 'ended' });
  expect(scripted.questions).toEqual(['question']);
});

it('ends a worker that crashed, and says so', async () => {
  const { worker, scripted } = started();
  const asked = worker.ask('question', 1000);
  scripted.onerror?.(new Event('error', { cancelable: true }));
  expect(await asked).toEqual({ kind: 'failed' });
  expect(scripted.isTerminated).toBe(true);
});

it('can be ended from here, whatever it is busy with', async () => {
  const { worker, scripted } = started();
  const asked = worker.ask('question', 1000);
  worker.end();
  expect(await asked).toEqual({ kind: 'ended' });
  expect(scripted.isTerminated).toBe(true);
});
