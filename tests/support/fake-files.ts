/** The browser's place for files of our own, in memory; the simulated browsers have none. */
export interface FakeFiles {
  /** Names of all files of a folder, half written ones, too. */
  names(folder: string): readonly string[];
  /** Puts a file there as it is. */
  put(folder: string, name: string, bytes: Blob): void;
  /** Bytes that the browser still gives. */
  room: number;
  /** From now on every write fails, as on a full disk; `false`: they work again. */
  refuse(isFull: boolean): void;
  /** Called before a file gets its final name. */
  beforeMove: () => Promise<void>;
}

export function installFakeFiles(): FakeFiles {
  const folders = new Map<string, Map<string, Blob>>();
  const filesOf = (folder: string) => {
    const files = folders.get(folder) ?? new Map<string, Blob>();
    folders.set(folder, files);
    return files;
  };
  let isFull = false;
  const fake: FakeFiles = {
    names: (folder) => [...filesOf(folder).keys()],
    put: (folder, name, bytes) => void filesOf(folder).set(name, bytes),
    refuse: (refused) => void (isFull = refused),
    room: 1024 ** 3,
    beforeMove: async () => undefined,
  };
  const handleOf = (files: Map<string, Blob>, name: string) => ({
    getFile: async () => new File([files.get(name) ?? ''], name),
    createWritable: async () => {
      const parts: Blob[] = [];
      return {
        write: async (part: Blob) => {
          if (isFull) throw new DOMException('No space', 'QuotaExceededError');
          parts.push(part);
        },
        close: async () => void files.set(name, new Blob(parts)),
        abort: async () => undefined,
      };
    },
    move: async (next: string) => {
      await fake.beforeMove();
      files.set(next, files.get(name) ?? new Blob());
      files.delete(name);
    },
  });
  const folderOf = (folder: string) => {
    const files = filesOf(folder);
    return {
      keys: async function* () {
        yield* files.keys();
      },
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (!files.has(name) && !create) throw new DOMException('Not there', 'NotFoundError');
        if (!files.has(name)) files.set(name, new Blob());
        return handleOf(files, name);
      },
      removeEntry: async (name: string) => void files.delete(name),
    };
  };
  const getDirectory = async () => ({
    getDirectoryHandle: async (folder: string) => folderOf(folder),
  });
  const estimate = async () => ({ quota: fake.room, usage: 0 });
  const value = { getDirectory, estimate };
  Object.defineProperty(navigator, 'storage', { value, configurable: true });
  return fake;
}
