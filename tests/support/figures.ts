import { appendFileSync } from 'node:fs';

/** Notes a measured figure where `npm run check:deep` asks for figures; nothing is judged by it. */
export function figure(name: string, value: string): void {
  const file = process.env['FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ name, value })}\n`);
}

/** The value below which 95 of 100 lie, in whole milliseconds, for a figure's text. */
export function p95(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `${Math.ceil(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN)} ms (p95 of ${sorted.length})`;
}
