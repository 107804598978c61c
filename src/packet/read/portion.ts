import type { Imported, ReadImport } from '../../request/case-import.ts';

/** A part of what was read: thousands of requests come one part after the other. */
export type Portion =
  | { readonly ok: true; readonly entries: readonly Imported[]; readonly isLast: boolean }
  | Extract<ReadImport, { readonly ok: false }>;
