import { readDecimal } from '../typed/decimal.ts';
import { birthDates, nearDates, parsePlainDate } from '../typed/plain-date.ts';
import { heightUnits, toBaseUnit, weightUnits } from '../typed/units.ts';
import { isCycles, mostCycles } from './cycles.ts';
import type { FieldFacts } from './fields.ts';
import { readIcd10 } from './icd10.ts';
import { readNpi } from './npi.ts';

/** A typed text as a value of the request, or the sentence that says what to mend. */
export type TextRead = { readonly value: string | number } | { readonly fault: string };

export interface ReadingContext {
  /** YYYY-MM-DD: two-digit birth years never lie after it */
  readonly today: string;
  readonly weightUnit: string;
  readonly heightUnit: string;
}

/** Reads the text of a field by its kind. The text must not be blank. */
export function readText(text: string, { kind, noun }: FieldFacts, context: ReadingContext): TextRead {
  switch (kind) {
    case 'date':
      return dateOf(parsePlainDate(text, nearDates(context.today)));
    case 'birth-date':
      return dateOf(parsePlainDate(text, birthDates(context.today)));
    case 'number':
      return numberOf(readDecimal(text), noun, 'a number such as 0.25');
    case 'cycles':
      return cyclesOf(readDecimal(text), noun);
    case 'weight':
      return numberOf(toBaseUnit(weightUnits, text, context.weightUnit), noun, 'a number such as 70.5');
    case 'height':
      return numberOf(toBaseUnit(heightUnits, text, context.heightUnit), noun, `a number such as 172, or 5'8" in inches`);
    case 'npi':
      return readNpi(text);
    case 'icd10':
      return readIcd10(text);
    default:
      return { value: text.normalize('NFC').trim() };
  }
}

const dateOf = (read: ReturnType<typeof parsePlainDate>): TextRead => ('date' in read ? { value: read.date } : { fault: read.error });

const cyclesOf = (value: number | undefined, noun: string): TextRead =>
  isCycles(value) ? { value } : { fault: `Enter ${noun} as a whole number from 1 to ${mostCycles}` };

const numberOf = (value: number | undefined, noun: string, example: string): TextRead =>
  value === undefined ? { fault: `Enter ${noun} as ${example}` } : { value };
