import type { CaseContent } from '../request/case.ts';
import { nearDates, parsePlainDate } from '../typed/plain-date.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import { waysToSend } from './row-words.ts';

/** What the office records of a request once it is finished. */
export type Sending = Pick<CaseContent, 'sent' | 'pendedUntil' | 'authorizationNumber'>;

export type ReadSending =
  | { readonly ok: true; readonly sending: Sending }
  | { readonly ok: false; readonly errors: readonly SummarizedError[] };

/** Reads the dialog's form. A day without a way to send, or the other way round, is asked for. `today` is YYYY-MM-DD. */
export function readSending(form: FormData, today: string): ReadSending {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const sentOn = readDate(text('sent-on'), today);
  const how = waysToSend.find(([way]) => way === text('sent-how'))?.[0];
  const pendedUntil = readDate(text('pended-until'), today);
  const errors = [
    ...('fault' in sentOn ? [{ id: 'sent-on', message: sentOn.fault }] : []),
    ...('date' in sentOn && how === undefined ? [{ id: 'sent-how', message: 'Choose how it was sent' }] : []),
    ...('blank' in sentOn && how !== undefined ? [{ id: 'sent-on', message: 'Enter the day on which it was sent' }] : []),
    ...('fault' in pendedUntil ? [{ id: 'pended-until', message: pendedUntil.fault }] : []),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const sent = 'date' in sentOn && how !== undefined ? { on: sentOn.date, how } : undefined;
  return {
    ok: true,
    sending: { sent, pendedUntil: 'date' in pendedUntil ? pendedUntil.date : '', authorizationNumber: text('authorization') },
  };
}

type ReadDate = { readonly date: string } | { readonly fault: string } | { readonly blank: true };

function readDate(text: string, today: string): ReadDate {
  if (text === '') return { blank: true };
  const read = parsePlainDate(text, nearDates(today));
  return 'date' in read ? read : { fault: read.error };
}
