import { vi } from 'vitest';

/** One row that is about to be stored. */
export interface Writing {
  readonly store: string;
  readonly row: unknown;
}

/**
 * From here on the disk has no room for rows of which `isTooMuch` says so; until mocks are restored.
 * As in a browser the row seems to be taken, and its transaction is over the next moment.
 */
export function fillDisk(isTooMuch: (writing: Writing) => boolean): void {
  for (const call of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[call];
    vi.spyOn(IDBObjectStore.prototype, call).mockImplementation(function (
      this: IDBObjectStore,
      row: unknown,
      key?: IDBValidKey,
    ) {
      const request = key === undefined ? write.call(this, row) : write.call(this, row, key);
      if (isTooMuch({ store: this.name, row })) {
        request.addEventListener('success', () => this.transaction.abort());
      }
      return request;
    });
  }
}
