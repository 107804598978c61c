import { readFileSync } from 'node:fs';
import { makePacket } from '../../src/packet/make/make-packet.ts';
import type { MadePacket } from '../../src/packet/make/packet.ts';
import type { PacketFile } from '../../src/packet/make/source.ts';
import { type PacketRead, readPacket } from '../../src/packet/read/read-packet.ts';
import { letterExamples } from './letters.ts';

const fonts = {
  regular: readFileSync('src/paper/fonts/NotoSans-Regular.ttf'),
  bold: readFileSync('src/paper/fonts/NotoSans-Bold.ttf'),
};

const today = '2026-09-20';

/** A file that an office attaches, and what it calls it. */
export interface Attached {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly supports?: readonly string[];
}

const idOf = (index: number) => `attachment-${index + 1}`;

/** The text of a request with these files as its documents; the member is invented. */
export function requestTextWith(files: readonly Attached[], change: Readonly<Record<string, unknown>> = {}): string {
  const documents = files.map(({ title, fileName, mediaType, bytes, supports }, index) => ({
    title,
    supports: supports ?? ['I.A.1'],
    kind: 'other',
    date: '2026-09-02',
    attachmentId: idOf(index),
    fileName: fileName ?? `${index + 1}.pdf`,
    mediaType: mediaType ?? 'application/pdf',
    byteLength: bytes.length,
  }));
  return `${JSON.stringify({ ...letterExamples['evaluation-meets'].request, documents, ...change }, undefined, 2)}\n`;
}

const filesOf = (files: readonly Attached[]): readonly PacketFile[] =>
  files.map(({ fileName, mediaType, bytes }, index) => ({
    id: idOf(index),
    name: fileName ?? `${index + 1}.pdf`,
    mediaType: mediaType ?? 'application/pdf',
    bytes: new Uint8Array(bytes),
  }));

interface Making {
  readonly requestText?: string;
  readonly passwords?: Readonly<Record<string, string>>;
  readonly standIns?: readonly string[];
}

/** Makes a packet of some files, as Node can: without a browser's pictures. */
export function packetOf(files: readonly Attached[], { requestText, passwords = {}, standIns }: Making = {}): Promise<MadePacket> {
  const input = {
    requestText: requestText ?? requestTextWith(files),
    files: filesOf(files),
    passwords,
    plan: undefined,
    today,
    fonts,
    standIns,
  };
  return makePacket(input, { pictures: undefined, onProgress: () => undefined });
}

type Made = Extract<MadePacket, { ok: true }>;

/** The packet, where it must have been made. */
export async function madeOf(files: readonly Attached[], making: Making = {}): Promise<Made> {
  const made = await packetOf(files, making);
  if (!made.ok) throw new Error(`no packet was made: ${JSON.stringify(made)}`);
  return made;
}

/** A packet read, where it must be one. */
export async function readOf(bytes: Uint8Array): Promise<Extract<PacketRead, { kind: 'packet' }>> {
  const read = await readPacket(new Uint8Array(bytes));
  if (read.kind !== 'packet') throw new Error(`the packet was not read: ${read.fault}`);
  return read;
}
