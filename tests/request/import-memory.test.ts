import { expect, it } from 'vitest';
import { memoryOf, shapeNames } from '../bench/import-memory.ts';
import { figure } from '../support/figures.ts';

/** Those that take the most; `npm run check:deep` asks for all. */
const shapes =
  process.env['MALFORMED_IMPORTS'] === undefined
    ? (['cases with attachments', 'an object of many keys', 'one long text, not of Latin letters'] as const)
    : shapeNames;

it('the largest files that are read take at most 200 MB beside themselves, whatever is in them', () => {
  const megabytes = shapes.map((shape) => {
    const measured = memoryOf(shape);
    expect(measured.answer).toBe('taken');
    return measured.megabytes;
  });
  figure('most memory that a file of the largest size takes beside itself', `${Math.max(...megabytes)} MB`);
  expect(Math.max(...megabytes)).toBeLessThanOrEqual(200);
  expect(Math.min(...megabytes)).toBeGreaterThan(20);
}, 300_000);

it('without the bounds a file takes more', () => {
  expect(memoryOf('more keys than are read').answer).toBe('refused');
  expect(memoryOf('more keys than are read', 0, 'careless').megabytes).toBeGreaterThan(200);
}, 120_000);
