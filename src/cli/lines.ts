/** Bytes of the longest request that is read; a longer one is refused, so that a stream needs constant memory. */
export const longestRequest = 8 * 1024 * 1024;

/** One line without its line feed, or the news that it was too long to keep. */
export type Line = { readonly kind: 'line'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' };

const lineFeed = 10;

/** Splits a stream of bytes at its line feeds; holds at most one line and one chunk. The lines of each chunk come together. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = longestRequest): AsyncGenerator<readonly Line[]> {
  const pending = pendingLine(limit);
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      pending.add(chunk.subarray(start, end));
      lines.push(pending.take());
      start = end + 1;
    }
    pending.add(chunk.subarray(start));
    yield lines;
  }
  yield [pending.take()];
}

/** The line that is being collected: its parts are dropped once it is longer than the limit. */
function pendingLine(limit: number) {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(part: Uint8Array) {
      length += part.length;
      if (length > limit) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    take(): Line {
      const line: Line = length > limit ? { kind: 'too-long' } : { kind: 'line', bytes: joined(parts) };
      parts = [];
      length = 0;
      return line;
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
}
