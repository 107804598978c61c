/** How long the browser may take to begin reading a file that it was given, ms. */
const keptMs = 60_000;

const addresses = new Set<string>();

/** Files that were handed over can no longer be opened by their address, which the browser's list of downloads shows. */
export function giveBackFiles(): void {
  for (const url of addresses) URL.revokeObjectURL(url);
  addresses.clear();
}

/** Hands a file to the browser to save. The name must tell nothing of a member: it shows in the list of downloads. */
export function saveFile(content: BlobPart, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  addresses.add(url);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
