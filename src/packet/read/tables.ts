import { inflate, streamsIn } from '../inflation.ts';

/**
 * Bytes of memory that pdf-lib may take for a file's tables, which are all that it unpacks of a packet: drawings, pictures and
 * attached files stay as they are. Those of a packet of 626 pages weigh 11 MB.
 */
const maxWeight = 24 * 1024 * 1024;

/** Bytes that one packed table may unpack to. */
const maxTable = 16 * 1024 * 1024;

const isTable = (dictionary: string) => /\/Type\s*\/(?:ObjStm|XRef)\b/.test(dictionary);

/** Whether a packet's tables are small enough to be read. */
export async function areTablesSmall(pdf: Uint8Array): Promise<boolean> {
  let left = maxWeight;
  let at = 0;
  for (const { dictionary, word, from, to } of streamsIn(pdf)) {
    // a stream within a stream is no table
    if (word >= at && dictionary.trimEnd().endsWith('>>')) {
      left -= weightOf(pdf.subarray(at, word));
      at = to;
    }
    if (isTable(dictionary)) {
      const { bytes, tooLarge } = await inflate(pdf.subarray(from, to), maxTable);
      if (tooLarge) return false;
      left -= weightOf(bytes);
    }
    if (left < 0) return false;
  }
  return left >= weightOf(pdf.subarray(at));
}

/** What pdf-lib keeps of some text of a PDF at the most, in bytes: by the signs with which values and objects ("obj") begin; measured. */
const weights: ReadonlyMap<string, number> = new Map([
  ['<', 75],
  ['[', 30],
  ['(', 30],
  ['/', 20],
  [' ', 20],
  ['\n', 20],
  ['\r', 20],
  ['j', 300],
]);
const weightOfSign = Uint16Array.from({ length: 256 }, (_, sign) => weights.get(String.fromCharCode(sign)) ?? 0);

function weightOf(text: Uint8Array): number {
  let weight = 0;
  for (const sign of text) weight += weightOfSign[sign] ?? 0;
  return weight;
}
