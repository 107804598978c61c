import type { PlainDate } from '../../criteria/answers.ts';

const monthsPerYear = 12;
const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);

/** How long ago a date was, in whole years and months: `4 years and 2 months`. */
export function ageInWords(date: PlainDate, now: Date): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const begun = (now.getFullYear() - year) * monthsPerYear + now.getMonth() + 1 - month;
  const months = Math.max(0, now.getDate() < day ? begun - 1 : begun);
  const parts = [...counted(Math.floor(months / monthsPerYear), 'year'), ...counted(months % monthsPerYear, 'month')];
  return parts.length === 0 ? 'less than a month' : parts.join(' and ');
}
