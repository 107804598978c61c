import { expect, it } from 'vitest';
import { readArguments } from '../../src/cli/usage.ts';

it.each([
  [['request.json'], { kind: 'single', file: 'request.json' }],
  [['-'], { kind: 'single', file: undefined }],
  [['--ndjson'], { kind: 'stream', file: undefined }],
  [['--ndjson', '-'], { kind: 'stream', file: undefined }],
  [['in.ndjson', '--ndjson'], { kind: 'stream', file: 'in.ndjson' }],
  [['--help'], { kind: 'help' }],
  [['--nonsense', '-h'], { kind: 'help' }],
])('%j', (args, command) => {
  expect(readArguments(args)).toEqual(command);
});

it.each([
  [[], /names no file/],
  [['--ndjsn'], /option that does not exist/],
  [['--ndjson=true'], /option that does not exist/],
  [['a.json', 'b.json'], /more than one file/],
  [['--ndjson', 'a', 'b'], /more than one file/],
])('%j is a fault', (args, message) => {
  expect(readArguments(args)).toEqual({ kind: 'fault', message: expect.stringMatching(message) });
});

it('says nothing of what a file or option is called', () => {
  expect(JSON.stringify(readArguments(['--member=Testcase', 'Testcase.json', 'Sample.json']))).not.toMatch(/Testcase|Sample/);
});
