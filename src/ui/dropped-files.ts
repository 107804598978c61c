/** What was dropped, folders opened: every file in them, however deep. */
export async function droppedFiles(items: DataTransferItemList, plain: FileList): Promise<readonly File[]> {
  // the list is emptied when the event is over: what it holds is taken before anything is waited for
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? undefined).filter((entry) => entry !== undefined);
  if (entries.length === 0) return [...plain];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return fileOf(entry);
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry)).map(filesIn))).flat() : [];
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A file that has gone meanwhile is left out. */
const fileOf = (entry: FileSystemFileEntry): Promise<readonly File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );

/** The browser answers with some at a time, and with none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
