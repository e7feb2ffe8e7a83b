import { SECOND } from '@/lib/domain/time/duration';
import { systemZone } from '@/lib/domain/time/instant';
import { createReader } from '@/lib/interchange/reader';
import { newId } from '@/lib/platform/new-id';
import { connection } from '@/lib/storage/connection';
import { bringMediaFiles } from './bring-media-files';
import type { ImportAnswer, ImportCall } from './file-reader';
import { loadKnownNotes } from './known-notes';
import { createKnownReading } from './known-reading';
import { lookThroughHere } from './look-through';
import { USUAL_PART, writeFile } from './write-file';
import type { WritingApp } from './write-notes';

const reader = createReader();
const known = createKnownReading();
const underWay = new Map<number, AbortController>();
/** How long a new tab has the machine for itself. */
const REST_MS = 500;
/** So long the parts stay small after a tab opened: whoever opens one opens more. */
const SMALL_MS = 3 * SECOND;
const SMALL_PART = 25;
/** Nobody reads more numbers than this. */
const PROGRESS_MS = 200;
let tabOpenedAt = -Infinity;

/** The page has the same database open and offers the reload; here the next write fails. */
const app: WritingApp = {
  now: () => Date.now(),
  zone: systemZone,
  newId,
  db: connection(),
};

self.addEventListener('message', ({ data }: MessageEvent<ImportCall>) => {
  if (data.name === 'cancel') underWay.get(data.call)?.abort();
  else if (data.name === 'rest') tabOpenedAt = performance.now();
  else void answer(data).then((message) => self.postMessage(message));
});

type Asked = Exclude<ImportCall, { name: 'cancel' | 'rest' }>;

async function answer(asked: Asked): Promise<ImportAnswer> {
  const { call } = asked;
  try {
    return { call, result: await carryOut(asked) };
  } catch (error) {
    return { call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    underWay.delete(call);
  }
}

function carryOut(asked: Asked): Promise<unknown> {
  if (asked.name !== 'write' && asked.name !== 'look' && asked.name !== 'bring')
    return reader[asked.name](asked.input);
  const { call } = asked;
  const stop = new AbortController();
  underWay.set(call, stop);
  if (asked.name === 'look') {
    return lookThroughHere(app, reader, asked.input, {
      signal: stop.signal,
      loadKnown: known.load,
    });
  }
  let toldAt = 0;
  const onProgress = (done: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    self.postMessage({ call, done } satisfies ImportAnswer);
  };
  const watch = { onProgress, signal: stop.signal, nextPart };
  if (asked.name === 'bring') return bringMediaFiles(app, reader, asked.input, watch);
  const loadKnown = asked.input.readsAgain ? loadKnownNotes : known.take;
  return writeFile(app, reader, asked.input, { ...watch, loadKnown });
}

/** Once for each part of the file, so that even somebody who opens tab after tab gets it in. */
async function nextPart(): Promise<number> {
  const left = tabOpenedAt + REST_MS - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  return performance.now() - tabOpenedAt < SMALL_MS ? SMALL_PART : USUAL_PART;
}
