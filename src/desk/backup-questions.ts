/** What the page asks the worker that opens a backup. */
export type BackupQuestion =
  | { readonly kind: 'open'; readonly file: Blob; readonly passphrase: string }
  | { readonly kind: 'from-the-start' }
  /** the next entry; undefined after the last */
  | { readonly kind: 'next' };
