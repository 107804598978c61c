import { isObject, textAt, valueAt } from '../../request/paths.ts';
import type { PaRequest } from '../../request/schema.ts';
import type { Bytes } from '../../request/vault/bytes.ts';
import { pdfSource } from './pdf-source.ts';
import { pictureSource } from './picture-source.ts';
import { type PacketFile, type Pictures, type Source, unshown } from './source.ts';

/** A document of the request, numbered, with its file and what can be shown of it. */
export interface Exhibit {
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  /** YYYY-MM-DD, or empty */
  readonly date: string;
  readonly supports: readonly string[];
  /** none where the document goes by fax, is lost, or would make the packet too large */
  readonly file: PacketFile | undefined;
  /** the exhibit that shows the same file already */
  readonly sameAs: number | undefined;
  readonly source: Source;
}

/** Bytes of attached files in one packet: what mail and portals take, and a browser holds in memory several times over. */
const maxBytes = 100 * 1024 * 1024;

/** Pages of exhibits that one packet shows. */
const maxPages = 600;

interface Reading {
  readonly files: readonly PacketFile[];
  /** by the file's id */
  readonly passwords: Readonly<Record<string, string>>;
  readonly pictures: Pictures | undefined;
  readonly onRead: (done: number, total: number) => void;
}

/** Opens each document's file, in the request's order, within the caps. */
export async function exhibitsOf(request: PaRequest, { files, passwords, pictures, onRead }: Reading): Promise<readonly Exhibit[]> {
  const exhibits: Exhibit[] = [];
  const documents = (request.documents ?? []).filter(isObject);
  let bytesLeft = maxBytes;
  let pagesLeft = maxPages;
  for (const [index, document] of documents.entries()) {
    onRead(index, documents.length);
    const id = textAt(document, 'attachmentId');
    const sameAs = id === '' ? undefined : exhibits.find(({ file }) => file?.id === id)?.number;
    const file = sameAs === undefined ? files.find((one) => one.id === id) : undefined;
    const isLeftOut = file !== undefined && file.bytes.length > bytesLeft;
    const source = sourceToShow(
      isLeftOut ? unshown('left-out') : await sourceOf(file, id !== '' && sameAs === undefined, passwords[id] ?? '', pictures),
      pagesLeft,
    );
    if (!isLeftOut) bytesLeft -= file?.bytes.length ?? 0;
    pagesLeft -= source.pages.length;
    exhibits.push({ ...factsOf(document), number: index + 1, file: isLeftOut ? undefined : file, sameAs, source });
  }
  onRead(documents.length, documents.length);
  return exhibits;
}

const sourceToShow = (source: Source, pagesLeft: number): Source => (source.pages.length > pagesLeft ? unshown('too-many-pages') : source);

function factsOf(document: unknown): Pick<Exhibit, 'title' | 'kind' | 'date' | 'supports'> {
  const supports = valueAt(document, 'supports');
  return {
    title: textAt(document, 'title').trim(),
    kind: textAt(document, 'kind'),
    date: textAt(document, 'date'),
    supports: Array.isArray(supports) ? supports.filter((criterion) => typeof criterion === 'string') : [],
  };
}

async function sourceOf(file: PacketFile | undefined, isNamed: boolean, password: string, pictures: Pictures | undefined): Promise<Source> {
  if (file === undefined) return { pages: [], trouble: isNamed ? 'missing' : undefined };
  // the libraries may keep or change what they are given
  const bytes = file.bytes.slice();
  switch (kindOf(bytes)) {
    case 'pdf':
      return pdfSource(bytes, password, pictures);
    case 'png':
      return pictureSource(bytes, 'image/png', pictures);
    case 'jpeg':
      return pictureSource(bytes, 'image/jpeg', pictures);
    default:
      return unshown('other-kind');
  }
}

/** By the bytes, and never by the name. */
function kindOf(bytes: Bytes): 'pdf' | 'png' | 'jpeg' | undefined {
  const begins = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : undefined;
}
