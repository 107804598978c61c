import type { LetterContent } from '../../letter/content.ts';
import type { Made } from '../../paper/sheet.ts';
import type { MadePacket, PacketInput, PacketProgress } from '../make/packet.ts';
import type { PacketRead } from '../read/read-packet.ts';

/** What the worker is asked for. It fetches the fonts itself. */
export type Job =
  | {
      readonly kind: 'letter';
      readonly content: LetterContent;
      /** YYYY-MM-DD */
      readonly date: string;
      readonly standIns?: readonly string[] | undefined;
    }
  /** reads the fonts and sets the letter's words beforehand; never answered */
  | { readonly kind: 'prepare'; readonly content: LetterContent }
  | { readonly kind: 'make'; readonly input: Omit<PacketInput, 'fonts'> }
  | { readonly kind: 'read'; readonly packet: Blob };

type Refused = Extract<MadePacket, { ok: false }>;

/** A packet as the page gets it: its bytes, which may be hundreds of megabytes, stay out of the page's way. */
export type PacketMade = (Omit<Extract<MadePacket, { ok: true }>, 'bytes'> & { readonly file: Blob }) | Refused;

/** What each job comes to. */
export interface Results {
  readonly letter: Made;
  readonly make: PacketMade;
  readonly read: PacketRead;
}

/** What the worker says; what else arrives from it is pdf.js's own. */
export type Told<Result> =
  | { readonly kind: 'progress'; readonly progress: PacketProgress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed' };
