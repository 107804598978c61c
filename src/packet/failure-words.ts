import type { PacketProgress } from './make/packet.ts';

/** Why no file came of it, and what to do. */
export const failureSentences = {
  failed: 'The file could not be made. Close other tabs and programs, reload the page, and try again.',
  stuck: 'One of the files takes too long to read, and the work was stopped. Take the file off the request, or note it as sent by fax.',
  cancelled: 'Nothing was made.',
} as const;

/** The same for a packet, with the file at which it stopped: "It stopped at exhibit 3, Flow report." `titles` are the documents' in order. */
export function packetFailure(kind: keyof typeof failureSentences, at: PacketProgress | undefined, titles: readonly string[]): string {
  if (at?.stage !== 'reading' || kind === 'cancelled') return failureSentences[kind];
  const title = titles[at.done];
  return `${failureSentences[kind]} It stopped at exhibit ${at.done + 1}${title === undefined || title === '' ? '' : `, ${title}`}.`;
}
