import type { LetterFault } from '../../letter/completeness.ts';
import type { Fonts } from '../../paper/sheet.ts';
import type { MissingText } from '../../paper/stand-ins.ts';
import type { PlanProfile } from '../../plan/plan.ts';
import type { PaRequest } from '../../request/schema.ts';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Exhibit } from './exhibits.ts';
import type { PacketFile } from './source.ts';
import type { Trouble } from './troubles.ts';

export interface PacketInput {
  /** the text of the request's file; it is attached byte for byte */
  readonly requestText: string;
  readonly files: readonly PacketFile[];
  /** by the file's id, for those that are locked */
  readonly passwords: Readonly<Record<string, string>>;
  readonly plan: PlanProfile | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly fonts: Fonts;
  /** characters that are printed by their Unicode numbers, as somebody agreed */
  readonly standIns?: readonly string[] | undefined;
}

/** How far the making is: files read, pages filled. */
export interface PacketProgress {
  readonly stage: 'reading' | 'laying-out' | 'filling';
  readonly done: number;
  readonly total: number;
}

/** What is to be said of an exhibit's file. */
export interface ExhibitTrouble {
  readonly exhibit: number;
  readonly title: string;
  readonly fileId: string;
  readonly trouble: Trouble;
}

export type MadePacket =
  | {
      readonly ok: true;
      readonly bytes: Bytes;
      readonly pages: number;
      readonly code: string;
      readonly troubles: readonly ExhibitTrouble[];
      /** what the summary lacks; then every page is marked as a draft */
      readonly lacks: readonly LetterFault[];
    }
  /** characters that the packet's fonts do not have, and where they stand */
  | { readonly ok: false; readonly fault: 'glyphs'; readonly missing: readonly MissingText[] }
  | { readonly ok: false; readonly fault: 'request' };

/** What is drawn and attached. */
export interface Packet extends PacketInput {
  readonly request: PaRequest;
  readonly exhibits: readonly Exhibit[];
  readonly requestBytes: Bytes;
  readonly requestSha256: string;
  /** of each exhibit's file; empty where it has none */
  readonly sha256s: readonly string[];
  readonly digest: string;
}
