/** A positive number as the decimal that it is written as: 44.9 is 449 over 10. No exponent: from 0.000001 to 1e21. */
function fractionOf(value: number): readonly [numerator: bigint, denominator: bigint] {
  const [whole = '', decimals = ''] = String(value).split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

/**
 * The integer nearest to sqrt(a * b) * numerator / denominator, half up, without a floating-point step that could pass a
 * threshold: 2x is at least n exactly where 4x * x is at least n * n, and the root is taken of a whole number below 2 ** 50.
 */
export function nearestToRoot(a: number, b: number, numerator: bigint, denominator: bigint): number {
  const [aOver, aUnder] = fractionOf(a);
  const [bOver, bUnder] = fractionOf(b);
  const fourSquares = (4n * aOver * bOver * numerator ** 2n) / (aUnder * bUnder * denominator ** 2n);
  const doubled = Math.floor(Math.sqrt(Number(fourSquares)));
  return Math.floor((doubled + 1) / 2);
}
