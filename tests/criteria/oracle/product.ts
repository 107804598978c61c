/**
 * Visits every combination of digits, the last digit fastest. The array of digits is one and the same at every visit.
 */
export function forEachCombination(sizes: readonly number[], visit: (digits: readonly number[], index: number) => void): void {
  const size = sizes.reduce((product, each) => product * each, 1);
  const digits = sizes.map(() => 0);
  for (let index = 0; index < size; index += 1) {
    visit(digits, index);
    step(digits, sizes);
  }
}

function step(digits: number[], sizes: readonly number[]): void {
  for (let place = sizes.length - 1; place >= 0; place -= 1) {
    const next = (digits[place] ?? 0) + 1;
    digits[place] = next === sizes[place] ? 0 : next;
    if (digits[place] !== 0) return;
  }
}

/** How far the index moves when a digit grows by one. */
export const stridesOf = (sizes: readonly number[]): readonly number[] =>
  sizes.map((_, place) => sizes.slice(place + 1).reduce((product, each) => product * each, 1));
