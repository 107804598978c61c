import { expect, it } from 'vitest';
import { ageInWords } from '../../src/policy-view/policy-page/age.ts';

it.each([
  ['the day itself', new Date(2022, 8, 21), 'less than a month'],
  ['a day before a month', new Date(2022, 9, 20), 'less than a month'],
  ['a month', new Date(2022, 9, 21), '1 month'],
  ['a day before a year', new Date(2023, 8, 20), '11 months'],
  ['a year', new Date(2023, 8, 21), '1 year'],
  ['a year and a month', new Date(2023, 9, 21), '1 year and 1 month'],
  ['a clock that is behind', new Date(2022, 0, 1), 'less than a month'],
])('counts whole years and months: %s', (_, now, words) => {
  expect(ageInWords('2022-09-21', now)).toBe(words);
});
