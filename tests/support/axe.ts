import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
  readonly passes: readonly unknown[];
}

/**
 * What axe finds on a page by all its rules or by some, one line for each rule and place; throws where axe did not look at anything. The source goes
 * in through the debugger, since the page's content policy refuses script tags that are not its own.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(source);
  const options = JSON.stringify({ resultTypes: ['violations', 'passes'], ...(rules === undefined ? {} : { runOnly: rules }) });
  const results: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  if (results.passes.length === 0) throw new Error('axe looked at nothing');
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
