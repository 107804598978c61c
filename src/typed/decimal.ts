const decimal = /^(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/;

/**
 * The number a person typed, at least 0; undefined where the text is none. A comma is refused, not guessed: 1,5 and 1,500 mean
 * different things in different offices.
 */
export function readDecimal(text: string): number | undefined {
  const trimmed = text.normalize('NFKC').trim();
  return decimal.test(trimmed) ? Number(trimmed) : undefined;
}

/** A number with at most so many decimals and no trailing zeros. */
export function formatDecimal(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
