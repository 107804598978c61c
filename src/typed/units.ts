import { formatDecimal, readDecimal } from './decimal.ts';

/** A unit that a measure may be typed in. `inBase` is how much of the first unit of its pair one of it is. */
export interface Unit {
  readonly value: string;
  readonly name: string;
  readonly inBase: number;
  /** Reads a text in this unit; a plain decimal unless given. */
  readonly read?: (text: string) => number | undefined;
}

/** Two units of one measure; the first is the one that is stored. */
export type UnitPair = readonly [base: Unit, other: Unit];

/** `5'10"`, `5 ft 10 in` and plain inches, in inches. Twelve inches and more belong to the feet. */
function readInches(text: string): number | undefined {
  const [, feet, inches = '0'] = /^\s*(\d)\s*(?:'|′|’|ft\.?)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|''|in\.?)?)?\s*$/i.exec(text) ?? [];
  if (feet === undefined) return readDecimal(text);
  return Number(inches) < 12 ? Number(feet) * 12 + Number(inches) : undefined;
}

/** The international pound (0.45359237 kg, exact since 1959). */
export const weightUnits: UnitPair = [
  { value: 'kg', name: 'kilograms', inBase: 1 },
  { value: 'lb', name: 'pounds', inBase: 0.45359237 },
];

/** The international inch (2.54 cm, exact). */
export const heightUnits: UnitPair = [
  { value: 'cm', name: 'centimeters', inBase: 1 },
  { value: 'in', name: 'inches', inBase: 2.54, read: readInches },
];

/**
 * A measure in the pair's first unit (kg, cm): as typed in it, else converted and rounded to three decimals, so that 99.2 lb (44.996 kg)
 * stays below 45 kg. Undefined while the text is no number or the unit is not chosen.
 */
export function toBaseUnit(units: UnitPair, text: string, unit: string): number | undefined {
  const typed = units.find(({ value }) => value === unit);
  if (!typed) return undefined;
  const value = (typed.read ?? readDecimal)(text);
  if (value === undefined || typed.inBase === 1) return value;
  return Number((value * typed.inBase).toFixed(3));
}

/** The same measure in the unit that was not typed, as text with its unit; undefined while there is nothing to convert. */
export function inOtherUnit(units: UnitPair, text: string, unit: string): string | undefined {
  const [base, other] = units;
  const value = toBaseUnit(units, text, unit);
  if (value === undefined) return undefined;
  return unit === base.value ? `${formatDecimal(value / other.inBase, 1)} ${other.value}` : `${formatDecimal(value, 3)} ${base.value}`;
}
