import type { LineOfBusiness } from '../criteria/answers.ts';
import type { Outcome } from '../criteria/evaluate.ts';
import type { PlanClock } from '../plan/plan.ts';
import { type Clock, hoursLeft } from './case/clock.ts';
import type { Stage } from './case/review-case.ts';

/** Words that several screens of the reviewer's desk share. */

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  meets: 'Meets',
  'does-not-meet': 'Does not meet',
  incomplete: 'Incomplete',
  refer: 'Other policy',
};

export const stageWords: Readonly<Record<Stage, string>> = {
  new: 'New',
  'in-review': 'In review',
  pended: 'Pended',
  decided: 'Decided',
};

export const urgencyWords: Readonly<Record<PlanClock['urgency'], string>> = { standard: 'Standard', expedited: 'Expedited' };

const day = 24;

/** "31 h", "12 d 4 h": long spans are not read in hours alone. */
function spanWords(hours: number): string {
  const [days, rest] = [Math.floor(hours / day), hours % day];
  if (days < 3) return `${hours} h`;
  return rest === 0 ? `${days} d` : `${days} d ${rest} h`;
}

/** How much time is left, or by how much it is over. */
export function clockWords(clock: Clock | undefined): string {
  if (clock === undefined) return 'No clock';
  const hours = hoursLeft(clock);
  switch (clock.kind) {
    case 'stopped':
      return hours < 0 ? `Was ${spanWords(-hours)} late` : 'Clock stopped';
    case 'waiting':
      return `Clock stands still, ${spanWords(Math.max(0, hours))} left`;
    default:
      return hours < 0 ? `${spanWords(-hours)} overdue` : `${spanWords(hours)} left`;
  }
}

const instantFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a fraction of a millisecond: a list of thousands asks for the same one. */
function instantFormatIn(zone: string): Intl.DateTimeFormat {
  const known = instantFormats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  instantFormats.set(zone, made);
  return made;
}

/** "Sep 21, 2026, 9:00 AM EDT" on the clocks of a zone. */
export const instantWords = (instant: number, zone: string): string => instantFormatIn(zone).format(instant);

/** What two people call a request on the phone: numbers of this program are random and long. */
export const shortNumber = (requestId: string): string => (requestId.length > 12 ? requestId.slice(0, 8) : requestId);

export const memberOr = (member: string): string => (member === '' ? 'No name given' : member);

export const lineNames: Readonly<Record<LineOfBusiness, string>> = { commercial: 'Commercial', him: 'Marketplace', medicaid: 'Medicaid' };
