import type { RequestIssue } from '../../request/read.ts';
import type { PaRequest } from '../../request/schema.ts';
import type { Bytes } from '../../request/vault/bytes.ts';
import type { Origin } from '../case/review-case.ts';

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

export type ReadArrivals =
  | { readonly ok: true; readonly arrived: readonly Arrived[] }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };
