import type { Live } from '../form/live.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';

/** What a request still needs before it can be signed: who signs, in which role, and when. */
export function unsigned({ reading, draft }: Live): readonly SummarizedError[] {
  const { name, role, date } = draft.attestation;
  const errors: SummarizedError[] = [];
  if (name.trim() === '') errors.push({ id: 'attestation.name', message: 'Enter the name of the person who signs' });
  if (role.trim() === '') errors.push({ id: 'attestation.role', message: 'Enter the role of the person who signs' });
  const fault = reading.faults.get('attestation.date');
  if (date.trim() === '') errors.push({ id: 'attestation.date', message: 'Enter the date of the signature' });
  else if (fault !== undefined) errors.push({ id: 'attestation.date', message: fault });
  return errors;
}
