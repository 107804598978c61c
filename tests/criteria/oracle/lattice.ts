import { forEachCombination, stridesOf } from './product.ts';

/** One value of a dimension; `completions` are the values, all of them earlier, that an open one may turn out to be. */
export interface Value {
  readonly name: string;
  readonly completions?: readonly number[];
}

/** An answer, or answers that count together. */
export type Dimension = readonly Value[];

/** What is seen of a combination, and whether it is one of those that are looked for. */
export interface Observation {
  readonly seen: string;
  readonly isGoal: boolean;
}

export interface Lattice {
  /** Whether some completion of the other dimensions tells two of these values of the dimension at `place` apart. */
  readonly differ: (place: number, digits: readonly number[], values: readonly number[]) => boolean;
  /** Whether some completion is one of those that are looked for. */
  readonly reaches: (digits: readonly number[]) => boolean;
}

interface Shape {
  readonly dimensions: readonly Dimension[];
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly size: number;
}

/**
 * Observes every combination of the values of the dimensions with one open value at most. What some completion shows then follows upward from
 * the combinations that are fully known, because completing a value makes the index smaller.
 */
export function latticeOf(dimensions: readonly Dimension[], observe: (digits: readonly number[]) => Observation): Lattice {
  const sizes = dimensions.map((values) => values.length);
  const shape = { dimensions, sizes, strides: stridesOf(sizes), size: sizes.reduce((product, each) => product * each, 1) };
  const { seen, goals } = observed(shape, observe);
  const reached = upward(shape, undefined, (index) => goals[index] ?? 0);
  const told = dimensions.map((_, place) => upward(shape, place, (index) => pairsOf(shape, place, seen, index)));
  return {
    differ: (place, digits, values) => {
      const pairs = told[place]?.[indexOf(shape, digits, place)] ?? 0;
      return values.some((one) => values.some((other) => one < other && (pairs & pairBit(one, other)) !== 0));
    },
    reaches: (digits) => reached[indexOf(shape, digits)] === 1,
  };
}

function observed({ dimensions, sizes, size }: Shape, observe: (digits: readonly number[]) => Observation) {
  const seen = new Uint16Array(size);
  const goals = new Uint8Array(size);
  const codes = new Map<string, number>();
  forEachCombination(sizes, (digits, index) => {
    const open = digits.filter((digit, place) => dimensions[place]?.[digit]?.completions !== undefined);
    if (open.length > 1) return;
    const { seen: text, isGoal } = observe(digits);
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    seen[index] = code;
    goals[index] = isGoal ? 1 : 0;
  });
  return { seen, goals };
}

/** Fills a table from the known combinations upward; the dimension at `fixed` stays at its first value. */
function upward(shape: Shape, fixed: number | undefined, known: (index: number) => number): Int32Array {
  const table = new Int32Array(shape.size);
  forEachCombination(shape.sizes, (digits, index) => {
    if (fixed !== undefined && digits[fixed] !== 0) return;
    const place = digits.findIndex((digit, at) => at !== fixed && shape.dimensions[at]?.[digit]?.completions !== undefined);
    table[index] = place === -1 ? known(index) : completed(shape, table, index, place, digits[place] ?? 0);
  });
  return table;
}

function completed({ dimensions, strides }: Shape, table: Int32Array, index: number, place: number, digit: number): number {
  let bits = 0;
  for (const value of dimensions[place]?.[digit]?.completions ?? []) {
    bits |= table[index + (value - digit) * (strides[place] ?? 0)] ?? 0;
  }
  return bits;
}

/** One bit for each pair of values of a dimension that are seen differently. */
function pairsOf({ sizes, strides }: Shape, place: number, seen: Uint16Array, index: number): number {
  const at = (value: number) => seen[index + value * (strides[place] ?? 0)];
  let bits = 0;
  for (let other = 1; other < (sizes[place] ?? 0); other += 1) {
    for (let one = 0; one < other; one += 1) if (at(one) !== at(other)) bits |= pairBit(one, other);
  }
  return bits;
}

const pairBit = (one: number, other: number) => 1 << ((other * (other - 1)) / 2 + one);

const indexOf = ({ strides }: Shape, digits: readonly number[], skipped?: number) =>
  digits.reduce((sum, digit, place) => (place === skipped ? sum : sum + digit * (strides[place] ?? 0)), 0);
