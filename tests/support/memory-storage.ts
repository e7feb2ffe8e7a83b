/** A `Storage` in memory, with what a test starts from. */
export function memoryStorage(given: Readonly<Record<string, string>> = {}): Storage {
  const map = new Map(Object.entries(given));
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  };
}
