import type { RequestIssue } from '../request/read.ts';

/** What came of a file: sentences of what was done, and what is to be mended in it. */
export interface ImportReport {
  readonly fileName: string;
  readonly done: readonly string[];
  readonly issues: readonly RequestIssue[];
}
