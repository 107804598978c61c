import type { PlainDate } from '../criteria/answers.ts';
import { addMonths, daysBetween } from '../criteria/dates.ts';
import { mcgText } from '../regimen/amount.ts';
import type { DosedDays } from '../regimen/calendar.ts';
import { addDays, type Span, sharedSpan } from '../regimen/days.ts';
import type { PlannedCycle, PlannedRegimen } from '../regimen/plan.ts';

/** A stretch of the time axis, in percent of its length. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** Infusion days at one dose, inside the approval or outside it. */
export interface Bar extends Stretch {
  readonly covered: boolean;
  /** drawn lower: less than the cycle's full dose */
  readonly low: boolean;
  /** the dose, on the longer of the parts that the approval cuts the days into */
  readonly dose: string | undefined;
  /** the least room in which the dose fits on the bar; `undefined`: in none */
  readonly fits: Room | undefined;
}

export interface Row {
  readonly cycle: PlannedCycle;
  readonly bars: readonly Bar[];
  readonly free: Stretch;
}

export interface Month {
  readonly x: number;
  /** `Mar`; `undefined` where it would be cut at the axis's end */
  readonly name: string | undefined;
  /** where a year begins to be read */
  readonly year: string | undefined;
  /** left out where there is little room */
  readonly minor: boolean;
}

export interface TimelineLayout {
  readonly window: Stretch;
  readonly nextRequest: number | undefined;
  readonly months: readonly Month[];
  readonly rows: readonly Row[];
}

/** The least width of the axis, in CSS pixels, in each of the widths that timeline.css tells apart. */
const axisPx = { narrow: 300, wide: 448, widest: 768 } as const;
type Room = keyof typeof axisPx;

const digitPx = 6.5;
/** More months than this do not all have their name on a narrow axis. */
const monthsNamed = 8;
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Scale = (span: Span) => Stretch;

/** Percent to a thousandth: finer than a pixel, and the same text everywhere. */
const percent = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 1000;

function scaleOf(axis: Span): Scale {
  const days = daysBetween(axis.from, axis.to) + 1;
  return ({ from, to }) => ({ x: percent(daysBetween(axis.from, from), days), width: percent(daysBetween(from, to) + 1, days) });
}

/** From the earlier of course and approval to the later end. */
function axisOf({ window, cycles }: PlannedRegimen): Span {
  const from = [window.from, ...cycles.map(({ infusion }) => infusion.from)].sort()[0];
  const to = [window.to, ...cycles.map(({ free }) => free.to)].sort().at(-1);
  return { from: from ?? window.from, to: to ?? window.to };
}

/** The days before, in and after a window, as far as there are any. */
function cut(days: Span, window: Span): readonly (Span & { readonly covered: boolean })[] {
  const before = sharedSpan(days, { from: days.from, to: addDays(window.from, -1) });
  const within = sharedSpan(days, window);
  const after = sharedSpan(days, { from: addDays(window.to, 1), to: days.to });
  return [
    ...(before ? [{ ...before, covered: false }] : []),
    ...(within ? [{ ...within, covered: true }] : []),
    ...(after ? [{ ...after, covered: false }] : []),
  ];
}

function roomFor(dose: string, { width }: Stretch): Room | undefined {
  const needed = dose.length * digitPx + 2;
  return (['narrow', 'wide', 'widest'] as const).find((room) => (width / 100) * axisPx[room] >= needed);
}

function barsOf(days: DosedDays, low: boolean, window: Span, scale: Scale): readonly Bar[] {
  const parts = cut(days, window).map((part) => ({ ...scale(part), covered: part.covered }));
  const longest = Math.max(...parts.map(({ width }) => width));
  const labelled = parts.findIndex(({ width }) => width === longest);
  const dose = mcgText(days.dose);
  return parts.map((part, index) =>
    index === labelled ? { ...part, low, dose, fits: roomFor(dose, part) } : { ...part, low, dose: undefined, fits: undefined },
  );
}

function rowOf(cycle: PlannedCycle, window: Span, scale: Scale): Row {
  const full = Math.max(...cycle.doses.map(({ dose }) => dose));
  return { cycle, bars: cycle.doses.flatMap((days) => barsOf(days, days.dose < full, window, scale)), free: scale(cycle.free) };
}

/** The firsts of the months on the axis. */
function firstsIn({ from, to }: Span): readonly PlainDate[] {
  const firsts: PlainDate[] = [];
  const first = `${from.slice(0, 8)}01`;
  for (let date = first === from ? first : addMonths(first, 1); date <= to; date = addMonths(date, 1)) firsts.push(date);
  return firsts;
}

function monthsOf(axis: Span, scale: Scale): readonly Month[] {
  const firsts = firstsIn(axis);
  const nearYear = firsts.slice(1, 3).some((date) => date.slice(5, 7) === '01');
  return firsts.map((date, index) => {
    const month = Number(date.slice(5, 7));
    const { x } = scale({ from: date, to: date });
    const beginsYear = month === 1 || (index === 0 && !nearYear);
    const minor = firsts.length > monthsNamed && month % 3 !== 1;
    return {
      x,
      // a narrow axis, which leaves the minor ones out, needs more room for a name at its end
      name: x < (minor ? 96 : 93) ? monthNames[month - 1] : undefined,
      year: beginsYear && x < 92 ? date.slice(0, 4) : undefined,
      minor,
    };
  });
}

/** Where everything of a course lies on the time axis. */
export function timelineLayout(plan: PlannedRegimen): TimelineLayout {
  const axis = axisOf(plan);
  const scale = scaleOf(axis);
  const { window, nextRequestDue } = plan;
  return {
    window: scale(window),
    nextRequest: nextRequestDue === undefined ? undefined : scale({ from: nextRequestDue, to: nextRequestDue }).x,
    months: monthsOf(axis, scale),
    rows: plan.cycles.map((cycle) => rowOf(cycle, window, scale)),
  };
}
