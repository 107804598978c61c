import type { PlainDate } from '../criteria/answers.ts';
import { isPlainDate } from '../criteria/dates.ts';
import { textAt } from './paths.ts';
import type { PaRequest } from './schema.ts';

/** The planned start of a request (YYYY-MM-DD); `undefined` where none is given, or what is given is no day of the calendar. */
export function plannedStartOf(request: PaRequest): PlainDate | undefined {
  const planned = textAt(request, 'service.plannedStart');
  return isPlainDate(planned) ? planned : undefined;
}

/**
 * The first day of an approval (YYYY-MM-DD) unless the reviewer sets another: the later of the determination's date and the
 * planned start. The policy counts 6 or 12 months and names no first day. CP.PHAR.312 I.A, II.A.
 */
export function approvedStart(decidedOn: PlainDate, request: PaRequest): PlainDate {
  const planned = plannedStartOf(request);
  return planned === undefined || planned < decidedOn ? decidedOn : planned;
}
