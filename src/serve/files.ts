import { type FileHandle, open } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A file to send: its bytes and their media type. */
export interface SentFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The file that a decoded path names below a folder; `undefined` where there is none. Hidden files are none. */
export async function fileAt(folder: string, path: string): Promise<SentFile | undefined> {
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const file = resolve(join(folder, path));
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  const bytes = await bytesOf(file);
  return bytes && { type: types[extname(file).toLowerCase()] ?? 'application/octet-stream', bytes };
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  const handle = await opened(file);
  try {
    return (await handle?.stat())?.isFile() ? await handle?.readFile() : undefined;
  } finally {
    await handle?.close();
  }
}

async function opened(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file);
  } catch {
    return undefined;
  }
}
