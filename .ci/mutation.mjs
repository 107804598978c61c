// node .ci/mutation.mjs [room ...] [file ...]: mutates each room (all, if none is named) or some files of it, with Stryker, and
// fails where the room's tests kill too few mutants.
import { Stryker } from '@stryker-mutator/core';

/** What is mutated, the tests that judge it (tests/<room>, if none are named), and the least share of killed mutants in percent. */
const rooms = {
  // sentences are no logic: a test holds that each criterion, question and advisory has one
  criteria: { mutate: ['src/criteria/**/*.ts', '!src/criteria/**/wording/**'], least: 95 },
  regimen: { mutate: ['src/regimen/**/*.ts'], least: 95 },
  storage: {
    // what touches the browser's own storage, locks and events is judged in a browser (tests/e2e/vault*): no mutant of it lives in Node
    mutate: ['src/request/vault/*.ts', '!src/request/vault/{idb-open,idb-store,open-vault,idle-watch,record-lock,sentences}.ts'],
    tests: ['tests/request/vault/**/*.test.ts'],
    least: 85,
    leavesStatic: true,
  },
  import: {
    mutate: [
      'src/request/{case-import,case-files,case-file-kind,determination-file,read,faults,json-fault,json-bounds,others,others-text}.ts',
    ],
    tests: ['tests/request/*.test.ts'],
    least: 85,
    leavesStatic: true,
  },
};

const args = process.argv.slice(2);
const files = args.filter((arg) => arg.includes('/'));
const named = args.filter((arg) => !arg.includes('/'));

for (const room of named.length > 0 ? named : Object.keys(rooms)) {
  if (!(room in rooms)) throw new Error(`There is no room ${room} to mutate: ${Object.keys(rooms).join(', ')}.`);
  const { mutate, least, leavesStatic = false, tests = [`tests/${room}/**/*.test.ts`] } = rooms[room];
  process.env.MUTATION_TESTS = JSON.stringify(tests);
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
    // a mutant that runs while a file is loaded (a schema, a table of words) needs every test again: a third of storage's, most of its time
    ignoreStatic: leavesStatic,
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
