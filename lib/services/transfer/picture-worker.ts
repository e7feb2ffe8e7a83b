import { fetchPicture } from './fetch-picture';
import type { PictureAnswer, PictureCall } from './picture-fetcher';

/** The one place of Morsel that asks another host for anything, and only while it is told to. */
self.addEventListener('message', ({ data }: MessageEvent<PictureCall>) => {
  void fetchPicture(data.url).then((bytes) => {
    const answer: PictureAnswer = { call: data.call, ...(bytes && { bytes }) };
    self.postMessage(answer, { transfer: bytes ? [bytes.buffer] : [] });
  });
});
