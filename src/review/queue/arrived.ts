import type { Integrity } from '../../packet/read/integrity.ts';
import type { RequestIssue } from '../../request/read.ts';
import type { PaRequest } from '../../request/schema.ts';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Origin, ReviewCase } from '../case/review-case.ts';

/** A file that came with a request; `from` is what the request's documents call it. */
export interface ArrivedFile {
  readonly from: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Bytes;
}

/** A request that is to be reviewed. */
export interface Arrived {
  /** the number that it carries; empty where it carries none */
  readonly requestId: string;
  readonly request: PaRequest;
  readonly origin: Origin;
  readonly files: readonly ArrivedFile[];
}

/** A case that a plan's desk exported, to be kept as it is. */
export interface ArrivedCase {
  readonly reviewed: ReviewCase;
  /** under the identifiers by which its submissions name them */
  readonly files: readonly { readonly id: string; readonly name: string; readonly mediaType: string; readonly content: Bytes }[];
}

export type ReadArrivals =
  | {
      readonly ok: true;
      readonly arrived: readonly Arrived[];
      readonly cases?: readonly ArrivedCase[];
      /** of a packet: whether it is as it was made, and the code of what arrived */
      readonly packet?: { readonly integrity: Integrity; readonly code: string };
    }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };
