/** A file that is looked at. */
export interface ViewedFile {
  /** the whole file; it is not changed */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** what the document is called, for those who hear it */
  readonly title: string;
  /** the page to begin with, from 1 */
  readonly page?: number | undefined;
}
