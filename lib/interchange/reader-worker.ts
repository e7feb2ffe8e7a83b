import { createReader, type ImportReader } from './reader';

/** One call of a reader's function from the page that owns this worker. */
export interface ReaderCall {
  readonly call: number;
  readonly name: keyof ImportReader;
  readonly input: never;
}

export type ReaderAnswer =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };

const reader = createReader();

self.addEventListener('message', (event: MessageEvent<ReaderCall>) => {
  void answer(event.data).then((message) => self.postMessage(message));
});

async function answer({ call, name, input }: ReaderCall): Promise<ReaderAnswer> {
  try {
    return { call, result: await reader[name](input) };
  } catch (error) {
    return { call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
