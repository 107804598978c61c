/** 10 MB, counted as the screens count it: 10 x 1,048,576 bytes. */
export const maxFileBytes = 10 * 1024 * 1024;

/** Files of one request. */
export const maxFiles = 20;

/** For a file dialog's `accept`: a guide only, the bytes decide. Phones turn HEIC into JPEG when they see it. */
export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

/** The kinds of file that a request carries, by their content and never by their name. */
export type AttachmentType = 'application/pdf' | 'image/png' | 'image/jpeg';

export type AttachmentFault = 'empty' | 'too-large' | 'too-many' | 'unreadable' | 'heic' | 'tiff' | 'other-image' | 'office-file' | 'other';

/** What is wrong with a file, and what to do about it. No sentence names the file. */
export const attachmentSentences: Readonly<Record<AttachmentFault, string>> = {
  empty: 'The file is empty. Scan or save the document again.',
  'too-large': `The file is larger than ${maxFileBytes / 1024 ** 2} MB. Scan it in black and white at 200 dpi, or split it into several files.`,
  'too-many': `A request takes ${maxFiles} files. Join pages into one PDF, or note the document as sent by fax.`,
  unreadable: 'The file could not be read. If it is a folder, choose the files in it; else close other programs that use it and try again.',
  heic: "HEIC photos cannot be attached. Save the photo as JPEG, or set the phone's camera to its most compatible format.",
  tiff: 'TIFF scans cannot be attached. Save or print the scan as a PDF.',
  'other-image': 'This kind of image cannot be attached. Save it as PNG or JPEG.',
  'office-file': 'Office documents and ZIP files cannot be attached. Save or print the document as a PDF.',
  other: 'Only PDF, PNG and JPEG files can be attached. Print or scan the document to a PDF.',
};

export type AttachmentRead = { readonly mediaType: AttachmentType } | { readonly fault: AttachmentFault };

/** What the size alone rules out, before any byte is read. `byteLength` is in bytes. */
export function sizeFault(byteLength: number): 'empty' | 'too-large' | undefined {
  if (byteLength === 0) return 'empty';
  return byteLength > maxFileBytes ? 'too-large' : undefined;
}

/** What the bytes of a file are, or why they cannot be attached. A locked PDF can: the packet asks for its password. Total. */
export function readAttachment(bytes: Uint8Array): AttachmentRead {
  const tooMuchOrNothing = sizeFault(bytes.length);
  if (tooMuchOrNothing !== undefined) return { fault: tooMuchOrNothing };
  const known = signatures.find(([, fits]) => fits(bytes));
  if (known !== undefined) return known[0];
  return isPdf(bytes) ? { mediaType: 'application/pdf' } : { fault: 'other' };
}

/** The text of some bytes, each byte one character; for ASCII marks only. */
const asciiAt = (bytes: Uint8Array, from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));

const startsWith = (mark: string) => (bytes: Uint8Array) => asciiAt(bytes, 0, mark.length) === mark;

/** The brand of an ISO media file ("ftyp" box), as HEIC and AVIF photos are. */
const brandOf = (bytes: Uint8Array) => (asciiAt(bytes, 4, 4) === 'ftyp' ? asciiAt(bytes, 8, 4) : undefined);
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Four reserved bytes tell a bitmap from a text that begins with these letters. */
const isBmp = (bytes: Uint8Array) => asciiAt(bytes, 0, 2) === 'BM' && asciiAt(bytes, 6, 4) === '\0\0\0\0';
const isWebp = (bytes: Uint8Array) => asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP';

/** Marks that a file begins with; the first that fits decides. */
const signatures: readonly (readonly [AttachmentRead, (bytes: Uint8Array) => boolean])[] = [
  [{ mediaType: 'image/png' }, startsWith('\x89PNG\r\n\x1a\n')],
  [{ mediaType: 'image/jpeg' }, startsWith('\xff\xd8\xff')],
  [{ fault: 'heic' }, (bytes) => heicBrands.includes(brandOf(bytes) ?? '')],
  [{ fault: 'other-image' }, (bytes) => brandOf(bytes)?.startsWith('avi') ?? false],
  ...['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].map((mark) => [{ fault: 'tiff' }, startsWith(mark)] as const),
  ...[startsWith('GIF8'), isBmp, isWebp].map((fits) => [{ fault: 'other-image' }, fits] as const),
  ...['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf'].map((mark) => [{ fault: 'office-file' }, startsWith(mark)] as const),
];

/** Scanners put a line or two before the header; readers look for it in the first 1,024 bytes (PDF 1.7, appendix H, note 13). */
const isPdf = (bytes: Uint8Array) => asciiAt(bytes, 0, 1024).includes('%PDF-');

/** A title to begin with: the file's name without its ending. Empty where the name is nothing but an ending. */
export const titleOfFile = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .trim();

/** "640 KB", "1.2 MB"; a file is never 0 KB. */
export function sizeInWords(byteLength: number): string {
  const kilobytes = Math.ceil(byteLength / 1024);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(byteLength / 1024 ** 2).toFixed(1)} MB`;
}
