import type { Bytes } from '../../request/vault/bytes.ts';

/** A file that is looked at. */
export interface ViewedFile<Content = Bytes> {
  /** the whole file; it is not changed */
  readonly bytes: Content;
  /** what the document is called, for those who hear it */
  readonly title: string;
  /** the page to begin with, from 1 */
  readonly page?: number | undefined;
}
