import { readFileSync } from 'node:fs';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { askedQuestions } from '../../src/criteria/questions.ts';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { readRequest } from '../../src/request/read.ts';

/**
 * How much work the criteria are, in units of one JSON.parse of the same request: such ratios hold on any machine, while
 * seconds do not. Slices of all measured things take turns, so that a busy moment meets each alike; medians of CPU time.
 */
const rounds = 31;
const sliceMs = 20;

const cases: readonly { readonly request: unknown }[] = JSON.parse(readFileSync('tests/cases/cases.json', 'utf8'));
const texts = cases.map(({ request }) => JSON.stringify(request));
const requests = cases.flatMap(({ request }) => {
  const read = readRequest(request);
  return read.ok ? [{ answers: answersOf(read.request), documents: documentsOf(read.request) }] : [];
});

/** What is measured: each once over all cases; the first is the unit. Each returns something, so that it cannot be optimised away. */
const measured: Readonly<Record<string, () => number>> = {
  'JSON.parse': () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0),
  readRequest: () => cases.reduce((sum, { request }) => sum + (readRequest(request).ok ? 1 : 0), 0),
  evaluate: () => requests.reduce((sum, { answers, documents }) => sum + evaluate(answers, documents).missing.length, 0),
  askedQuestions: () => requests.reduce((sum, { answers }) => sum + askedQuestions(answers).length, 0),
};

/** CPU microseconds of one call, over a slice of calls. */
function slice(work: () => number): number {
  const start = process.cpuUsage();
  let calls = 0;
  let spent = 0;
  while (spent < sliceMs * 1000) {
    if (work() < 0) throw new Error('a count is never negative');
    calls++;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return spent / calls;
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints each ratio and the microseconds behind it; resolves to the exit code. */
export async function main(): Promise<number> {
  const taken = new Map<string, number[]>(Object.keys(measured).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(measured)) taken.get(name)?.push(slice(work) / requests.length);
  }
  const unit = median(taken.get('JSON.parse') ?? []);
  for (const [name, values] of taken) {
    const microseconds = median(values);
    process.stdout.write(
      `${name.padEnd(15)} ${(microseconds / unit).toFixed(2).padStart(8)}   (${microseconds.toFixed(2)} us a request)\n`,
    );
  }
  return 0;
}
