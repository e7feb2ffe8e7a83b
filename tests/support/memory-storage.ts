/** A `Storage` in memory, with what a test starts from; it takes no more than `room` characters. */
export function memoryStorage(
  given: Readonly<Record<string, string>> = {},
  room = Infinity,
): Storage {
  const map = new Map(Object.entries(given));
  const set = (key: string, value: string) => {
    const others = [...map].filter(([name]) => name !== key).map(([, text]) => text.length);
    const length = others.reduce((sum, one) => sum + one, value.length);
    if (length > room) throw new DOMException('The storage is full.', 'QuotaExceededError');
    map.set(key, value);
  };
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: set,
  };
}
