import { afterEach, beforeEach, vi } from 'vitest';

interface Download {
  readonly name: string;
  readonly file: Blob;
}

/** What the page hands to the browser to save; jsdom saves nothing, and knows no addresses of files. */
export function useDownloads(): { readonly last: () => Download | undefined } {
  let files: readonly Blob[] = [];
  let downloads: readonly Download[] = [];
  beforeEach(() => {
    files = [];
    downloads = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files = [...files, file];
        return `blob:${files.length - 1}`;
      },
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const file = files[Number(this.href.slice('blob:'.length))];
      if (file !== undefined) downloads = [...downloads, { name: this.download, file }];
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return { last: () => downloads.at(-1) };
}
