import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, type Clone, cloneProject } from '../support/clone.ts';

let clone: Clone;
beforeAll(() => {
  clone = cloneProject();
});
afterAll(() => clone.remove());

const write = (text: string) => () => text;
const append = (text: string) => (before: string) => `${before}\n${text}`;
const stranger = "export const planted = 'planted';\n";

const checks = ['types', 'style', 'imports', 'unused'] as const;
type Planted = readonly [name: string, changes: Changes, sentences: readonly RegExp[]];

/** Faults planted together, with what the check must say of each. */
const plants: Readonly<Record<(typeof checks)[number], readonly Planted[]>> = {
  types: [
    [
      'a type error',
      { 'src/criteria/verdict.ts': append("export const planted: number = 'one';\n") },
      [/verdict\.ts\(\d+,\d+\): error TS2322/],
    ],
    [
      'the DOM in the criteria',
      { 'src/criteria/verdict.ts': append('export const planted = document.title;\n') },
      [/Cannot find name 'document'/],
    ],
  ],
  style: [
    ['a badly set line', { 'src/criteria/verdict.ts': append('export const planted   =   1;\n') }, [/verdict\.ts format/]],
    [
      'what the house style forbids',
      {
        'src/criteria/verdict.ts': append('console.log(1);\n'),
        'src/criteria/dates.ts': append('export const planted: any = 1;\n'),
        'src/criteria/finding.ts': append('export const planted = ([1][0] as unknown) as string;\n'),
        'src/criteria/answers.ts': append('export default isOpen;\n'),
        'src/criteria/criterion.ts': append("export * from './verdict.ts';\nexport const planted = [1][0]!;\n"),
        'tests/criteria/planted.test.ts': write("import { it } from 'vitest';\n\nit.skip('planted', () => {});\n"),
      },
      [/noConsole/, /noExplicitAny/, /only `as const`/, /noDefaultExport/, /noReExportAll/, /noNonNullAssertion/, /noSkippedTests/],
    ],
  ],
  imports: [
    [
      'a wrong direction',
      { 'src/criteria/verdict.ts': append("import '../ui/planted.ts';\n"), 'src/ui/planted.ts': write(stranger) },
      [/direction-of-criteria/],
    ],
    [
      'every other wrong import',
      {
        'src/form/planted.ts': write(stranger),
        'src/app/planted.ts': write(stranger),
        'src/criteria/verdict.ts': append("export type { Planted } from '../form/planted.ts';\nimport 'react';\n"),
        'src/request/planted.ts': write("import '../form/planted.ts';\n"),
        'src/review/planted.tsx': write("import '../form/planted.ts';\n\nexport const planted = <b>planted</b>;\n"),
        'src/ui/planted.ts': write("import '../criteria/verdict.ts';\n"),
        'src/letter/planted.ts': write("import 'node:fs';\nimport 'vitest';\n\nawait import('../app/planted.ts');\n"),
        'src/utils/planted.ts': write("import '../criteria/verdict.ts';\n"),
        'src/criteria/planted.ts': write("import './planted.ts';\nimport './nowhere.ts';\n"),
      },
      [
        /direction-of-criteria: src\/criteria\/verdict\.ts -> src\/form\/planted\.ts/,
        /criteria-need-nothing: src\/criteria\/verdict\.ts -> .*node_modules\/react\//,
        /direction-of-request: src\/request\/planted\.ts/,
        /direction-of-review: src\/review\/planted\.tsx/,
        /direction-of-ui: src\/ui\/planted\.ts/,
        /direction-of-letter: src\/letter\/planted\.ts -> src\/app\/planted\.ts/,
        /browser-code-uses-no-node: src\/letter\/planted\.ts/,
        /code-needs-no-development-package: src\/letter\/planted\.ts/,
        /every-file-has-a-room: src\/utils\/planted\.ts/,
        /no-circle: src\/criteria\/planted\.ts/,
        /every-import-resolves: src\/criteria\/planted\.ts/,
      ],
    ],
  ],
  unused: [
    ['an unused export', { 'src/criteria/verdict.ts': append('export const planted = 1;\n') }, [/^planted +src\/criteria\/verdict\.ts/m]],
    ['an unused file', { 'src/criteria/planted.ts': write(stranger) }, [/^src\/criteria\/planted\.ts/m]],
  ],
};

describe.each(checks)('the check of %s', (check) => {
  it('passes without a planted fault', () => {
    expect(clone.script(`check:${check}`)).toEqual({ code: 0, output: expect.any(String) });
  });

  it.each(plants[check])('finds %s', (_, changes, sentences) => {
    const { code, output } = clone.withChanges(changes, () => clone.script(`check:${check}`));
    for (const sentence of sentences) expect(output).toMatch(sentence);
    expect(code).not.toBe(0);
  });
});
