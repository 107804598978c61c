/** Run in a process of its own, in a time zone of its own: what the calendar and a local clock make of given days. */
import { courseCalendar } from '../../src/regimen/calendar.ts';
import { approvalWindow } from '../../src/regimen/window.ts';

/** day 8, day 28, day 42, and the last covered day */
function landmarks(startsOn: string, months: 6 | 12): readonly (string | undefined)[] {
  const order = { indication: 'relapsed-refractory', startsOn, firstCycle: 1, cycleCount: 1, full: 28_000, step: 9_000 } as const;
  const [cycle] = courseCalendar(order);
  return [cycle?.doses[1]?.from, cycle?.infusion.to, cycle?.free.to, approvalWindow(startsOn, months).to];
}

/** Hours from local midnight to the next of a day */
const hoursOfLocalDay = (year: number, month: number, day: number) =>
  (new Date(year, month - 1, day + 1).getTime() - new Date(year, month - 1, day).getTime()) / 3_600_000;

const zoneProbe = {
  landmarks: [landmarks('2026-03-04', 6), landmarks('2026-03-08', 12), landmarks('2026-10-25', 6), landmarks('2011-12-24', 12)],
  oddDays: {
    'New York, March 8, 2026': hoursOfLocalDay(2026, 3, 8),
    'New York, November 1, 2026': hoursOfLocalDay(2026, 11, 1),
    'Berlin, March 29, 2026': hoursOfLocalDay(2026, 3, 29),
    'Berlin, October 25, 2026': hoursOfLocalDay(2026, 10, 25),
    'Samoa, April 2, 2011': hoursOfLocalDay(2011, 4, 2),
    'Samoa, September 24, 2011': hoursOfLocalDay(2011, 9, 24),
  },
};

process.stdout.write(JSON.stringify(zoneProbe));
