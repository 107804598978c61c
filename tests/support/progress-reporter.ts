import { DefaultReporter, type TestCase, type TestModule } from 'vitest/node';

/** milliseconds between two lines, and without the end of any test until the run counts as hanging */
const lineEvery = 60_000;
const hangsAfter = 10 * 60_000;

/** How many of the files that take longest are named at the end. */
const told = 10;

/**
 * Vitest's summary of what failed, and a line a minute before it: how far the tests are, and which files run. Where no test
 * ends for ten minutes the run is given up with the names of what hangs; no single test may take so long (vite.config.ts).
 */
export default class ProgressReporter extends DefaultReporter {
  readonly #modules = new Set<string>();
  readonly #cases = new Map<string, string>();
  readonly #ended = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  #began = Date.now();
  #lastEnd = Date.now();
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    super({ summary: false });
  }

  override onTestRunStart(...of: Parameters<DefaultReporter['onTestRunStart']>): void {
    super.onTestRunStart(...of);
    this.#began = Date.now();
    this.#lastEnd = Date.now();
    this.#timer = setInterval(() => this.#look(), lineEvery);
  }

  onTestModuleStart(module: TestModule): void {
    this.#modules.add(module.relativeModuleId);
  }

  override onTestCaseReady(test: TestCase): void {
    this.#cases.set(test.id, `${test.module.relativeModuleId} > ${test.fullName}`);
  }

  override onTestCaseResult(test: TestCase): void {
    super.onTestCaseResult(test);
    this.#cases.delete(test.id);
    this.#ended[test.result().state] += 1;
    this.#lastEnd = Date.now();
  }

  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module);
    this.#modules.delete(module.relativeModuleId);
  }

  /** Files are not told one by one. */
  override printTestModule(): void {}

  override onTestRunEnd(...of: Parameters<DefaultReporter['onTestRunEnd']>): void {
    clearInterval(this.#timer);
    super.onTestRunEnd(...of);
    const [modules] = of;
    const seconds = modules
      .map((module) => ({ file: module.relativeModuleId, took: Math.round(module.diagnostic().duration / 1000) }))
      .sort((one, other) => other.took - one.took);
    this.log(
      `longest: ${seconds
        .slice(0, told)
        .map(({ file, took }) => `${file} ${took} s`)
        .join(', ')}`,
    );
  }

  #look(): void {
    const now = Date.now();
    const minutes = Math.round((now - this.#began) / 60_000);
    const files = [...this.#modules].join(', ');
    this.log(`${minutes} min: ${this.#ended.passed} passed, ${this.#ended.failed} failed; in ${files || 'no file'}`);
    if (now - this.#lastEnd < hangsAfter) return;
    this.log(`No test has ended for ten minutes. These were running:\n${[...this.#cases.values()].join('\n') || files}`);
    process.exit(1);
  }
}
