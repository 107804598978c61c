import { type Answer, answerOf, isRefusal, type Refusal, refusal } from './answer.ts';
import { type Line, linesOf, longestRequest } from './lines.ts';

/** Writes a text and resolves once more may be written. */
export type Write = (text: string) => Promise<void>;

/** One request a line -> one answer a line, in the same order; resolves to whether every request was evaluated. */
export async function answerStream(chunks: AsyncIterable<Uint8Array>, write: Write, limit = longestRequest): Promise<boolean> {
  let isClean = true;
  let number = 0;
  for await (const lines of linesOf(chunks, limit)) {
    const answers = lines.flatMap((line) => answersOfLine(line, ++number));
    if (answers.some(isRefusal)) isClean = false;
    if (answers.length > 0) await write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
  return isClean;
}

function answersOfLine(line: Line, number: number): readonly Answer[] {
  if (line.kind === 'too-long') return [atLine(refusal('The request is too long.', tooLong), number)];
  if (isBlank(line.bytes)) return [];
  const answer = answerOf(line.bytes);
  return [isRefusal(answer) ? atLine(answer, number) : answer];
}

export const tooLong = `A request may have ${longestRequest / 1024 / 1024} MiB.`;

/** Lines are counted from 1, blank ones included, as an editor does. */
const atLine = ({ error }: Refusal, number: number): Refusal => ({ error: { ...error, message: `Line ${number}: ${error.message}` } });

const blanks = new Set([...' \t\r'].map((sign) => sign.charCodeAt(0)));
const byteOrderMark = [0xef, 0xbb, 0xbf];

function isBlank(bytes: Uint8Array): boolean {
  const start = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  return bytes.subarray(start).every((byte) => blanks.has(byte));
}
