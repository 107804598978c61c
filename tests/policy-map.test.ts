import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { criterionIds } from '../src/criteria/policies/cp-phar-312/citations.ts';
import { partNames } from '../src/criteria/policies/cp-phar-312/wording/policy-text/places.ts';
import outline from './criteria/policy-outline.json' with { type: 'json' };

const columns = ['place', 'what', 'shown', 'held'] as const;
/** Issues that add a place later, by the words that their titles begin with. */
const laterIssues = ["The reviewer's desk", 'Letters and packets'];

type Row = Readonly<Record<(typeof columns)[number], string>> & { readonly cells: number };

const text = readFileSync('docs/policy-map.md', 'utf8');

function rowOf(line: string): Row {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [place = '', what = '', shown = '', held = ''] = cells;
  return { place: place.replaceAll('`', ''), what, shown, held, cells: cells.length };
}

const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map(rowOf);

const filesIn = (cell: string) => [...cell.matchAll(/`((?:src|tests|docs)\/[^`]+)`/g)].map(([, path = '']) => path);
const issuesIn = (cell: string) => [...cell.matchAll(/issue "([^"]+)"/g)].map(([, title = '']) => title);

it('has no empty cell', () => {
  expect(rows.filter((row) => row.cells !== columns.length || columns.some((column) => row[column] === ''))).toEqual([]);
});

it('has a row for each criterion and each other place of the policy, and for no other', () => {
  const places: readonly string[] = [...criterionIds, ...Object.keys(partNames)];
  const footnotes = Object.keys(outline.footnotes);
  const needed = new Set([...places, ...outline.sections, ...footnotes]);
  expect([...needed].filter((place) => !rows.some((row) => row.place === place))).toEqual([]);
  expect(rows.filter(({ place }) => !places.includes(place))).toEqual([]);
});

it('says for each row a file that shows it and a test that holds it, or the issue that will', () => {
  const lacks = rows.filter(({ shown, held }) => {
    const isLater = issuesIn(shown).length > 0 && issuesIn(held).length > 0;
    return (
      !isLater && (filesIn(shown).length === 0 || !filesIn(held).every((path) => path.startsWith('tests/')) || filesIn(held).length === 0)
    );
  });
  expect(lacks).toEqual([]);
});

it('names no file and no issue that does not exist', () => {
  expect(filesIn(text).filter((path) => !existsSync(path))).toEqual([]);
  expect(issuesIn(text).filter((title) => !laterIssues.includes(title))).toEqual([]);
  expect(filesIn(text).length).toBeGreaterThan(rows.length);
});
