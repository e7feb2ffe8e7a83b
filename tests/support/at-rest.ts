/** The transactions of this process that are under way. */
let count = 0;

const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as IDBDatabase['transaction'];
IDBDatabase.prototype.transaction = function counted(this: IDBDatabase, ...given) {
  const begun = begin.apply(this, given);
  const onEnd = () => (count -= 1);
  count += 1;
  begun.addEventListener('complete', onEnd);
  begun.addEventListener('abort', onEnd);
  return begun;
};

const turn = setImmediate;

/** Settles once no transaction is under way and what waited for the last one has begun none. */
export async function atRest(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = count === 0 ? quiet + 1 : 0) {
    await new Promise<void>((resolve) => turn(resolve));
  }
}
