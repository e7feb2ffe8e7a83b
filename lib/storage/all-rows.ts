const PORTION = 1000;

/**
 * Every row of a store, deleted ones too, in portions by their ids; `getAll` is that of the store, or that of the
 * database where the portions need not be one picture and nobody shall wait for all of them.
 */
export async function* allRows<Row extends { readonly id: string }>(
  getAll: (range: IDBKeyRange, count: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ;) {
    const rows = await getAll(IDBKeyRange.lowerBound(after, true), PORTION);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return;
    after = last.id;
  }
}
