import type { PlainDate } from '../criteria/answers.ts';
import { asRequested } from './approval.ts';
import type { Deciding } from './deciding.ts';

type ChangedKey = 'dose' | 'to' | 'cycles' | 'units';

/** A term of an approval that is not as it was requested, with what was requested. */
export interface ChangedTerm {
  readonly key: ChangedKey;
  readonly approved: string;
  readonly asked: string;
}

/** How a letter says a term. */
interface Saying {
  readonly dose: (mcgPerDay: number) => string;
  readonly count: (count: number) => string;
  readonly units: (units: number) => string;
  readonly date: (date: PlainDate) => string;
}

/** Every term that is approved otherwise than requested; what a request leaves open cannot be set beside it. */
export function changedTerms({ judged, determination, approval }: Deciding, { dose, count, units, date }: Saying): readonly ChangedTerm[] {
  const asked = asRequested(judged, determination);
  if (approval === undefined || asked === undefined) return [];
  const { regimen } = asked;
  return [
    ...changed('dose', approval.doseMcgPerDay, asked.doseMcgPerDay, dose),
    ...changed('to', approval.window.to, asked.window.to, date),
    ...changed('cycles', approval.cycles, regimen.kind === 'planned' ? regimen.cycles.length : undefined, count),
    ...changed('units', approval.units, asked.units, units),
  ];
}

function changed<Value>(
  key: ChangedKey,
  approved: Value | undefined,
  asked: Value | undefined,
  say: (value: Value) => string,
): readonly ChangedTerm[] {
  if (approved === undefined || asked === undefined || approved === asked) return [];
  return [{ key, approved: say(approved), asked: say(asked) }];
}
