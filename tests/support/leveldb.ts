/** The 8 bytes that end a table file (.ldb) of LevelDB, 0xdb4775248b80fb57. */
const magic = Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]);

/** A footer: two handles (index of meta blocks, index), padding, magic. */
const footerSize = 48;

const snappy = 1;

/** The blocks of a LevelDB table file, decompressed; none where the file is no such table. */
export function blocksOf(file: Buffer): readonly Buffer[] {
  if (file.length < footerSize || !file.subarray(-8).equals(magic)) return [];
  const footer = new Reader(file.subarray(-footerSize));
  footer.handle();
  const index = blockAt(file, footer.handle());
  return [index, ...handlesIn(index).map((handle) => blockAt(file, handle))];
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === snappy ? decompressed(block) : block;
}

/** An index block: entries of (shared, unshared, value length, key rest, value), then its restart points; values are handles. */
function handlesIn(index: Buffer): readonly Handle[] {
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  const reader = new Reader(index.subarray(0, end));
  const handles: Handle[] = [];
  while (!reader.isAtEnd) {
    reader.varint();
    const unshared = reader.varint();
    const length = reader.varint();
    reader.take(unshared);
    handles.push(new Reader(reader.take(length)).handle());
  }
  return handles;
}

/** Snappy: the length, then literals and copies of what was already written. */
function decompressed(block: Buffer): Buffer {
  const reader = new Reader(block);
  const out = Buffer.alloc(reader.varint());
  let at = 0;
  while (!reader.isAtEnd) {
    const tag = reader.byte();
    if ((tag & 3) === 0) {
      const literal = reader.take(literalLength(tag >> 2, reader));
      at += literal.copy(out, at);
      continue;
    }
    const { length, distance } = copyOf(tag, reader);
    for (const end = at + length; at < end; at += 1) out[at] = out[at - distance] ?? 0;
  }
  return out;
}

const literalLength = (short: number, reader: Reader) => (short < 60 ? short : reader.littleEndian(short - 59)) + 1;

function copyOf(tag: number, reader: Reader): { readonly length: number; readonly distance: number } {
  if ((tag & 3) === 1) return { length: ((tag >> 2) & 7) + 4, distance: ((tag >> 5) << 8) | reader.byte() };
  return { length: (tag >> 2) + 1, distance: reader.littleEndian((tag & 3) === 2 ? 2 : 4) };
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  littleEndian(length: number): number {
    return this.take(length).readUIntLE(0, length);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  handle(): Handle {
    return { offset: this.varint(), size: this.varint() };
  }
}
