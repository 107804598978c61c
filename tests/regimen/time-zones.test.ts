import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

let probe = '';

/** Bundled for a plain Node, since a time zone holds for a whole process. */
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: fileURLToPath(import.meta.resolve('./zone-probe.ts')), write: false, target: 'node20', minify: false },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the probe was not bundled');
  probe = bundle.output[0].code;
}, 30_000);

function inZone(zone: string): { readonly landmarks: unknown; readonly oddDays: Record<string, number> } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', probe], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.each([
  // each zone with its weeks in which a local day has 23 or 25 hours: proof that the child lives in that zone
  ['America/New_York', { 'New York, March 8, 2026': 23, 'New York, November 1, 2026': 25 }],
  ['Europe/Berlin', { 'Berlin, March 29, 2026': 23, 'Berlin, October 25, 2026': 25 }],
  ['Pacific/Apia', { 'Samoa, April 2, 2011': 25, 'Samoa, September 24, 2011': 23 }],
])('%s', (zone, oddDays) => {
  it('the calendar is the same, over daylight saving and over the day that Samoa left out in December 2011', () => {
    const { landmarks, oddDays: seen } = inZone(zone);
    expect(seen).toMatchObject(oddDays);
    // day 8, day 28, day 42, and the day before the same day 6 or 12 months later
    expect(landmarks).toEqual([
      ['2026-03-11', '2026-03-31', '2026-04-14', '2026-09-03'],
      ['2026-03-15', '2026-04-04', '2026-04-18', '2027-03-07'],
      ['2026-11-01', '2026-11-21', '2026-12-05', '2027-04-24'],
      ['2011-12-31', '2012-01-20', '2012-02-03', '2012-12-23'],
    ]);
  });
});
