import { expect, it, vi } from 'vitest';
import { fetchPicture, MOST_PICTURE_BYTES } from '@/lib/services/transfer/fetch-picture';
import { PNG, WAV } from '@/tests/support/media-bytes';

const URL_OF_IT = 'https://a.example/b.png';

function answerWith(body: BodyInit | null, init: ResponseInit = {}) {
  const asked = vi.fn(async () => {
    return new Response(body, { headers: { 'content-type': 'image/png' }, ...init });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

it('a picture is asked for without anything of this browser, and nobody else is asked', async () => {
  const asked = answerWith(PNG);
  expect(await fetchPicture(URL_OF_IT)).toEqual(PNG);
  expect(asked).toHaveBeenCalledWith(
    URL_OF_IT,
    expect.objectContaining({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    }),
  );
});

it.each([
  [PNG, { status: 404 }, 'is not there'],
  [PNG, { headers: { 'content-type': 'text/html' } }, 'comes as a page'],
  [PNG, { headers: {} }, 'comes as nothing'],
  [WAV, {}, 'is a sound that says it is a picture'],
  [new TextEncoder().encode('<html>'), {}, 'is a page that says it is a picture'],
  [
    PNG,
    { headers: { 'content-type': 'image/png', 'content-length': `${MOST_PICTURE_BYTES + 1}` } },
    'says it is too large',
  ],
  [new Uint8Array(MOST_PICTURE_BYTES + 1).fill(1), {}, 'is too large and does not say so'],
])('%#: what is no picture stays where it is', async (body, init, _reason) => {
  answerWith(body, init);
  expect(await fetchPicture(URL_OF_IT)).toBeUndefined();
});

it('a host that cannot be reached is no error', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchPicture(URL_OF_IT)).toBeUndefined();
});
