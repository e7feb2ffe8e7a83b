export interface OncePossible<Result> {
  /** The same for every call; what did not work is no answer, and tried again at the next one. */
  readonly load: () => Promise<Result>;
  /** The next call loads it anew. */
  readonly forget: () => void;
}

/** Something that is loaded at the first call, and kept once that worked. */
export function oncePossible<Result>(start: () => Promise<Result>): OncePossible<Result> {
  let loading: Promise<Result> | undefined;
  const forget = () => {
    loading = undefined;
  };
  const begin = () =>
    start().catch((error: unknown) => {
      forget();
      throw error;
    });
  return { load: () => (loading ??= begin()), forget };
}
