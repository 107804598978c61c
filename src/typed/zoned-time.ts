/** A wall clock's date (YYYY-MM-DD) and time (HH:MM, 24 hours). */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a fraction of a millisecond: a list of thousands asks for the same one. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** What the clocks of a zone (IANA) show at an instant, ms since 1970. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return { date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The wall time as if it were UTC, ms. */
const asUtc = ({ date, time }: WallTime) => Date.parse(`${date}T${time}:00Z`);

/**
 * The instant (ms since 1970) at which the clocks of a zone show a time. A time that a change of clocks skips is read as the
 * clock before the change would have shown it; of one that comes twice, the first is meant.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const wanted = asUtc(wall);
  const offsetAt = (instant: number) => asUtc(wallTimeAt(instant, zone)) - instant;
  const candidates = [offsetAt(wanted - dayMs), offsetAt(wanted + dayMs)].map((offset) => wanted - offset);
  return candidates.find((instant) => asUtc(wallTimeAt(instant, zone)) === wanted) ?? candidates[0] ?? wanted;
}

const dayMs = 86_400_000;

/** The time that a person typed, 24 hours or with am or pm; `undefined` where it is none. */
export function readTime(text: string): string | undefined {
  const read = /^(?<hour>\d{1,2})(?::?(?<minute>\d\d))? ?(?<half>[ap])?\.?m?\.?$/i.exec(text.trim())?.groups;
  if (read === undefined) return undefined;
  const { half, minute = '00' } = read;
  const hour = Number(read['hour']);
  const isPm = half?.toLowerCase() === 'p';
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hour24 = half === undefined ? hour : (hour % 12) + (isPm ? 12 : 0);
  return hour24 <= 23 && Number(minute) <= 59 ? `${String(hour24).padStart(2, '0')}:${minute}` : undefined;
}
