/** Files that Morsel alone sees, in folders of the browser's beside its databases. */

/** What a file is called until all of it is written. */
const UNFINISHED = '.part';
/** Chromium's own name for what it has not put in place yet. */
const SWAP = '.crswap';

/** Both browsers rename within a folder at once, over a file of that name, too; the types lack it. */
interface Movable {
  move(name: string): Promise<void>;
}

/** The names of the whole files of a folder. Throws where the browser gives no such place. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const names = await Array.fromAsync((await openFolder(folder)).keys());
  return names.filter((name) => !isUnfinished(name));
}

/** A file as it is now, read when it is asked for; undefined where it is not there. */
export async function readFile(folder: string, name: string): Promise<File | undefined> {
  try {
    return await (await (await openFolder(folder)).getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Writes a file under another name and renames it at the end: killed in between, it is not there. */
export async function writeFile(folder: string, name: string, bytes: Blob): Promise<void> {
  const handle = await (
    await openFolder(folder)
  ).getFileHandle(name + UNFINISHED, { create: true });
  const writing = await handle.createWritable();
  try {
    await writing.write(bytes);
  } catch (error) {
    await writing.abort();
    throw error;
  }
  await writing.close();
  await (handle as unknown as Movable).move(name);
}

/** Takes files away, and what was left half written. Call it while nobody writes to the folder. */
export async function removeFiles(folder: string, names: ReadonlySet<string>): Promise<void> {
  const from = await openFolder(folder);
  const all = await Array.fromAsync(from.keys());
  const gone = all.filter((name) => names.has(name) || isUnfinished(name));
  for (const name of gone) await from.removeEntry(name);
}

function isUnfinished(name: string): boolean {
  return name.endsWith(UNFINISHED) || name.endsWith(SWAP);
}

async function openFolder(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}
