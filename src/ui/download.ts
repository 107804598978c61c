/** How long the browser may take to begin reading a file that it was given, ms. */
const keptMs = 60_000;

/** Hands a file to the browser to save. The name must tell nothing of a member: it shows in the list of downloads. */
export function saveFile(content: BlobPart, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
