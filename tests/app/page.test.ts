import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('index.html', 'utf8');

it('the page asks the browser not to translate it: a browser sends what it translates to its maker', () => {
  expect(page).toMatch(/<html [^>]*translate="no"/);
  expect(page).toContain('<meta name="google" content="notranslate" />');
});
