import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Answer, answerOf, isRefusal, refusal } from './answer.ts';
import { longestRequest } from './lines.ts';
import { answerStream, tooLong } from './stream.ts';
import { readArguments, usage } from './usage.ts';

const allEvaluated = 0;
const cannotWrite = 1;
const someRefused = 2;

/** Runs the `evaluate` command; resolves to its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyOnceNobodyReads();
  const command = readArguments(args);
  if (command.kind === 'help') {
    await write(usage);
    return allEvaluated;
  }
  if (command.kind === 'fault') return print(refusal('The command was not understood.', command.message), readably);
  const source = command.file === undefined ? process.stdin : createReadStream(fromWhereNpmWasCalled(command.file));
  try {
    if (command.kind === 'single') return await print(await answerWhole(source), readably);
    return (await answerStream(source, write)) ? allEvaluated : someRefused;
  } catch (fault) {
    return print(refusal('The file could not be read.', reasonOf(fault)), command.kind === 'single' ? readably : onOneLine);
  }
}

/** npm starts a script in the project's folder; a path is meant from the folder that npm was called in. */
function fromWhereNpmWasCalled(file: string): string {
  const isScript = process.env['npm_lifecycle_event'] === 'evaluate';
  return resolve(isScript ? (process.env['INIT_CWD'] ?? '.') : '.', file);
}

async function answerWhole(chunks: AsyncIterable<Uint8Array>): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > longestRequest) return refusal('The request is too long.', tooLong);
    parts.push(chunk);
  }
  return answerOf(Buffer.concat(parts));
}

/** spaces of indentation */
const readably = 2;
const onOneLine = 0;

async function print(answer: Answer, indentation: number): Promise<number> {
  await write(`${JSON.stringify(answer, null, indentation)}\n`);
  return isRefusal(answer) ? someRefused : allEvaluated;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `evaluate … | head -1` closes the pipe early; that is no fault. Anything else that keeps an answer from its reader is. */
function endQuietlyOnceNobodyReads(): void {
  process.stdout.on('error', (fault) => {
    if ('code' in fault && fault.code === 'EPIPE') process.exit();
    process.stderr.write('The answers could not be written.\n');
    process.exit(cannotWrite);
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
};

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return reasons[code] ?? 'Reading it failed.';
}
