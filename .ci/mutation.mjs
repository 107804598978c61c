// node .ci/mutation.mjs [room ...] [file ...]: mutates each room (all, if none is named) or some files of it, with Stryker, and
// fails where the room's tests kill too few mutants.
import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

/** What is mutated, and the least share of killed mutants in percent; the tests of tests/<room> judge. */
const rooms = {
  // sentences are no logic: a test holds that each criterion, question and advisory has one
  criteria: { mutate: ['src/criteria/**/*.ts', '!src/criteria/**/wording/**'], least: 95 },
  regimen: { mutate: ['src/regimen/**/*.ts'], least: 95 },
};

const args = process.argv.slice(2);
const files = args.filter((arg) => arg.includes('/'));
const named = args.filter((arg) => !arg.includes('/'));

for (const room of named.length > 0 ? named : Object.keys(rooms)) {
  if (!(room in rooms) || !existsSync(`src/${room}`))
    throw new Error(`There is no room ${room} to mutate: ${Object.keys(rooms).join(', ')}.`);
  const { mutate, least } = rooms[room];
  process.env.MUTATED_ROOM = room;
  const results = await new Stryker({
    mutate: files.length > 0 ? files : mutate,
    testRunner: 'vitest',
    vitest: { configFile: '.ci/vitest.mutation.mjs' },
    // Stryker 9 reads the tsconfig with a compiler that TypeScript 7 no longer has; an absent file is left alone.
    tsconfigFile: 'none.json',
    ignorePatterns: ['dist', 'reports', '.cache'],
    coverageAnalysis: 'perTest',
    // a second run tests again what its files or tests have changed since; without the file all of it is tested
    incremental: true,
    incrementalFile: `.cache/mutation/${room}.json`,
    concurrency: 2,
    dryRunTimeoutMinutes: 20,
    timeoutMS: 20_000,
    reporters: ['clear-text', 'json', 'html'],
    jsonReporter: { fileName: `reports/mutation/${room}.json` },
    htmlReporter: { fileName: `reports/mutation/${room}.html` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: 100, low: least, break: least },
  }).runMutationTest();
  if (results.length === 0) throw new Error(`No mutant of ${room} was tested.`);
}
