import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import type { ImportId } from '@/lib/domain/ids';
import { ankiPackage } from '@/tests/support/anki-package';
import { PNG } from '@/tests/support/media-bytes';
import { barriers, openTransfer, type TransferCases } from '@/tests/support/transfer-screen';

function chooseFile(parts: BlobPart[], name: string): void {
  const input = screen.getByLabelText('Choose a file');
  fireEvent.change(input, { target: { files: [new File(parts, name)] } });
}

const packageWithMedia = () =>
  ankiPackage({
    generation: 1,
    collection: {
      notes: [{ id: 1, guid: 'dog', flds: '<img src="a.png"><img src="b.png">\x1fdog' }],
      cards: [{ id: 1, nid: 1, did: 1, ord: 0 }],
    },
    media: { 'a.png': PNG, 'b.png': new Uint8Array([...PNG, 1]) },
  });

it('says what the cards cost a day before they come in, and what changes that', async () => {
  const learned = Array.from(
    { length: 20 },
    (_none, at) => `word ${at}::wort <!--SR:!2023-09-02,400,250-->`,
  );
  await openTransfer();
  chooseFile([`#flashcards/Old\n${learned.join('\n')}\nnew::neu`], 'old.md');
  expect(await screen.findByText(/fits into the 8 minutes of a day/)).toBeTruthy();
  expect(screen.getByText(/if a card takes you 8 s/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('20 cards were learned before'), {
    target: { value: 'anew' },
  });
  await screen.findByText('Nothing in it is due yet.');
  expect(screen.getByText(/The last of its new cards comes in 5 days, 5 a day/)).toBeTruthy();
});

it('brings pictures after the cards, and says how far they are', async () => {
  const { app, container } = await openTransfer({
    bringMedia: async ({ onProgress }) => {
      onProgress?.({ done: 1, total: 2 });
      await slow.promise;
      return { media: 2 };
    },
  });
  const slow = Promise.withResolvers<void>();
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  fireEvent.change(await screen.findByLabelText('2 pictures or sounds'), {
    target: { value: 'later' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText('In: 1 note, 1 card.');
  await screen.findByText('1 of 2');
  expect(await barriers(container)).toEqual([]);
  slow.resolve();
  await screen.findByText('All 2 pictures and sounds are there now.');
  expect(app.reported).toEqual([]);
});

it('brings the pictures of a second file after those of the first, which nobody stopped', async () => {
  const first = Promise.withResolvers<void>();
  const begun: boolean[] = [];
  await openTransfer({
    bringMedia: async ({ signal }) => {
      begun.push(true);
      if (begun.length === 1) await first.promise;
      return { media: signal?.aborted ? 0 : 2 };
    },
  });
  for (const name of ['one.apkg', 'two.apkg']) {
    chooseFile([await packageWithMedia()], name);
    await screen.findByText(name);
    fireEvent.change(screen.getByLabelText('2 pictures or sounds'), { target: { value: 'later' } });
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText(/^In: /);
    fireEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  }
  expect(begun).toHaveLength(1);
  first.resolve();
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  await screen.findByText('All 2 pictures and sounds are there now.');
});

it('keeps what came of the pictures where the rest fails, and offers no press that does nothing', async () => {
  const { app } = await openTransfer({
    bringMedia: async () => {
      throw new Error('full');
    },
  });
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  fireEvent.change(await screen.findByLabelText('2 pictures or sounds'), {
    target: { value: 'later' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText(/^0 of 2 pictures and sounds came/);
  expect(app.reported).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

/** The cards are here; now their pictures alone. */
async function importOnlyMedia(importMedia: TransferCases['importMedia']) {
  const opened = await openTransfer({ importMedia });
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  fireEvent.change(await screen.findByLabelText('2 pictures or sounds'), {
    target: { value: 'none' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText(/^2 pictures and sounds stayed out/);
  fireEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  await screen.findByText('Only these: the cards are here');
  fireEvent.change(screen.getByLabelText('2 pictures or sounds'), { target: { value: 'only' } });
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  return opened;
}

const mediaAlone = (app: Awaited<ReturnType<typeof openTransfer>>['app'], media: number) => ({
  kind: 'imported' as const,
  importId: app.newId<ImportId>(),
  counts: { media },
});

it('says that all pictures are there where only they come and some were here before', async () => {
  const { app } = await importOnlyMedia(async () => mediaAlone(app, 1));
  await screen.findByText('All 2 pictures and sounds are there now.');
  expect(screen.getByRole('button', { name: 'Undo this import' })).toBeTruthy();
});

it('says that the rest can still come where only pictures come and are stopped', async () => {
  const { app } = await importOnlyMedia(async ({ signal }) => {
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return mediaAlone(app, 1);
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  await screen.findByText('In: 1 picture or sound.');
  expect(screen.getByText(/The same file brings the rest/)).toBeTruthy();
});

it('does not say that nothing was changed where pictures alone come and fail half-way', async () => {
  await importOnlyMedia(async () => {
    throw new Error('full');
  });
  await screen.findByText(/What came stays; the same file brings the rest/);
});

it('says which pictures stay out', async () => {
  const { app } = await openTransfer();
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  const media = await screen.findByLabelText('2 pictures or sounds');
  fireEvent.change(media, { target: { value: 'none' } });
  expect(screen.getByText(/Cards show their names/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText(/^2 pictures and sounds stayed out/);
  expect(await (await app.db()).count('media')).toBe(0);
});

it('offers pictures of the net host by host, and says what came of it', async () => {
  const fetchNetPictures = vi.fn<TransferCases['fetchNetPictures']>(async ({ onProgress }) => {
    onProgress?.({ done: 1, total: 2 });
    await slow.promise;
    return { kind: 'fetched', pictures: 1, left: 1, leftPlain: 1 };
  });
  const slow = Promise.withResolvers<void>();
  const { app, container } = await openTransfer({ fetchNetPictures });
  const html = ['a.example/dog.png', 'a.example/cat.png', 'b.example/cow.png'];
  const rows = html.map((address, at) => `<img src=https://${address}>;word ${at}`);
  chooseFile([rows.join('\n')], 'animals.txt');
  await screen.findByText(/^3 pictures are on the net/);
  expect(screen.queryByRole('button', { name: /^Fetch/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  const fetchTwo = await screen.findByRole('button', { name: 'Fetch 2 pictures from a.example' });
  expect(screen.getByRole('button', { name: 'Fetch 1 picture from b.example' })).toBeTruthy();
  expect(fetchNetPictures).not.toHaveBeenCalled();
  expect(await barriers(container)).toEqual([]);
  fireEvent.click(fetchTwo);
  await screen.findByText('1 of 2');
  expect(fetchNetPictures).toHaveBeenCalledWith(expect.objectContaining({ host: 'a.example' }));
  slow.resolve();
  await screen.findByText(
    /^1 picture from a\.example is there now\. 1 stays a name: it is gone.* 1 stays a name: its address is not encrypted \(http\)/,
  );
  expect(app.reported).toEqual([]);
});

it('says again what is here already where an import was stopped that was begun before it was known', async () => {
  const none = { all: 0, fresh: 0, learned: [] };
  const lookThrough = vi
    .fn<TransferCases['lookThrough']>()
    .mockImplementationOnce(() => new Promise(() => undefined))
    .mockResolvedValue({ known: 1, knownIn: [], unknownCards: none, knownCards: none });
  await openTransfer({ lookThrough, importNotes: async () => ({ kind: 'cancelled' }) });
  chooseFile([await packageWithMedia()], 'dogs.apkg');
  fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
  await screen.findByText('Stopped. Nothing was imported.');
  await screen.findByText('1 note is here already');
});
