import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/cli/answer.ts';
import { linesOf } from '../../src/cli/lines.ts';
import { answerStream } from '../../src/cli/stream.ts';

const cases: readonly { readonly request: unknown; readonly expect: unknown }[] = JSON.parse(
  readFileSync('tests/cases/cases.json', 'utf8'),
);
const bytes = (text: string) => new TextEncoder().encode(text);

async function* inChunks(input: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < input.length; start += size) yield input.subarray(start, start + size);
}

async function answersTo(input: string | Uint8Array, { size = 7, limit = 1000 } = {}) {
  let output = '';
  const isClean = await answerStream(
    inChunks(typeof input === 'string' ? bytes(input) : input, size),
    async (text) => {
      output += text;
    },
    limit,
  );
  const answers: readonly unknown[] = output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { answers, isClean };
}

const error = (message: RegExp, path = '') => ({
  error: { message: expect.any(String), issues: [{ path, message: expect.stringMatching(message) }] },
});

describe('a stream of requests', () => {
  it.each([1, 64, 65_536])('gives the evaluation of every case, in order, in chunks of %d bytes', async (size) => {
    const input = cases.map(({ request }) => `${JSON.stringify(request)}\n`).join('');
    const { answers, isClean } = await answersTo(input, { size, limit: 100_000 });
    expect(answers).toEqual(cases.map(({ expect: evaluation }) => evaluation));
    expect(isClean).toBe(true);
  });

  it('is the same however the bytes arrive', async () => {
    const input = bytes(
      '\ufeff{"requestType":"initial"}\r\n\n \t\r\n[1]\nnonsense\n{"diagnosis":{"mrd":"é"}}\n{"requestedOn":"2026-02-30"}',
    );
    const whole = await answersTo(input, { size: input.length });
    expect(whole.answers).toHaveLength(5);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: input.length }), async (size) => {
        expect(await answersTo(input, { size })).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing to say of no request', async () => {
    expect(await answersTo('')).toEqual({ answers: [], isClean: true });
    expect(await answersTo('\ufeff\n\r\n  \n')).toEqual({ answers: [], isClean: true });
  });

  it('goes on after a line that is no request, and remembers it', async () => {
    const { answers, isClean } = await answersTo('{"member":{"weightKg":"70"}}\n{}\n');
    expect(answers).toEqual([error(/number/, 'member.weightKg'), cases[0]?.expect]);
    expect(isClean).toBe(false);
  });

  it('names the line, blank ones counted', async () => {
    const { answers } = await answersTo('{}\n\n[]\n');
    expect(JSON.stringify(answers[1])).toContain('Line 3:');
  });

  it('reads a last line without a line feed', async () => {
    expect((await answersTo('{}')).answers).toEqual([cases[0]?.expect]);
  });

  it('refuses a line one byte above the limit, not one at it', async () => {
    const line = (length: number) => `{"note":"${'x'.repeat(length - 11)}"}`;
    const { answers } = await answersTo(`${line(101)}\n${line(100)}\n${line(5000)}\n{}\n`, { limit: 100 });
    expect(answers).toEqual([error(/MiB/), cases[0]?.expect, error(/MiB/), cases[0]?.expect]);
  });

  it('waits for its reader: it asks for the next chunk only once its answers are taken', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; asked < 1000; asked++) yield bytes('{}\n');
    }
    await expect(
      answerStream(endless(), async () => {
        if (asked === 3) throw new Error('the reader is gone');
      }),
    ).rejects.toThrow('the reader is gone');
    expect(asked).toBe(3);
  });
});

it('lines hold no more than the limit, whatever arrives', async () => {
  const kept: number[] = [];
  for await (const lines of linesOf(inChunks(new Uint8Array(10_000).fill(65), 100), 250)) {
    kept.push(...lines.map((line) => (line.kind === 'line' ? line.bytes.length : -1)));
  }
  expect(kept).toEqual([-1]);
});

describe('one request', () => {
  it.each([
    ['cut short', bytes('{"a"'), /not JSON: see line 1, column 5/],
    ['nothing', bytes(''), /empty/],
    ['only blanks', bytes(' \n'), /empty/],
    ['Latin-1', Uint8Array.from([0x22, 0xe9, 0x22]), /UTF-8/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), /UTF-8/],
    ['half a surrogate pair', Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22]), /UTF-8/],
    ['a list', bytes('[]'), /object/],
    ['null', bytes('null'), /object/],
  ])('%s is an error as data', (_, input, message) => {
    expect(answerOf(input)).toEqual(error(message));
  });

  it('never repeats what was entered', () => {
    for (const text of [
      '{"name": Testcase}',
      '{"member": {"weightKg": "Testcase"}}',
      '"Testcase',
      '{"diagnosis": {"state": "Testcase"}}',
    ]) {
      expect(JSON.stringify(answerOf(bytes(text)))).not.toContain('Testcase');
    }
  });

  it('survives a depth and a name that break careless programs', () => {
    expect(answerOf(bytes(`{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toEqual(cases[0]?.expect);
    expect(answerOf(bytes('{"__proto__":{"requestType":"initial"}}'))).toEqual(cases[0]?.expect);
    expect(answerOf(bytes(`{"documents":${'['.repeat(100_000)}`))).toEqual(error(/not JSON/));
  });
});
