import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPlaceOnPage, showPlaceOnPage } from '@/lib/services/review-session/load-place-on-page';
import { recordShown } from '@/lib/services/review/record-shown';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const URL_OF_PAGE = 'https://www.lemonde.example/article';
const source = {
  url: `${URL_OF_PAGE}#top`,
  phrase: 'préalable',
  quote: 'Sans accord préalable, rien.',
  prefix: 'Sans accord ',
  suffix: ', rien.',
  lang: 'fr',
};

let executeScript: ReturnType<typeof vi.fn>;

beforeEach(() => {
  executeScript = vi.fn(async () => [{ result: false }]);
  Object.assign(fakeBrowser.scripting, { executeScript });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async () => [{ id: 7, url: URL_OF_PAGE }] as never,
  );
});

async function appWithCard(given = source) {
  const note = aNote({ source: given });
  const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [note], cards: [aCard()] };
  return fakeApp({ rows });
}

describe('the stored place on the page under the popup (U-07)', () => {
  it('is told with its sentence where the page has changed', async () => {
    const app = await appWithCard();
    await recordShown(app, { cardId: aCard().id, surface: 'newtab' });
    expect(await loadPlaceOnPage(app)).toMatchObject({
      isThere: false,
      phrase: 'préalable',
      sentence: { before: 'Sans accord ', after: ', rien.' },
      lang: 'fr',
    });
  });

  it('is shown on a press where it still stands', async () => {
    executeScript.mockResolvedValue([{ result: true }]);
    const app = await appWithCard();
    await recordShown(app, { cardId: aCard().id, surface: 'newtab' });
    const place = await loadPlaceOnPage(app);
    expect(place).toMatchObject({ isThere: true });
    expect(await showPlaceOnPage(app, { noteId: aNote().id })).toEqual({ kind: 'shown' });
    expect(executeScript).toHaveBeenLastCalledWith(
      expect.objectContaining({ args: [expect.objectContaining({ phrase: 'préalable' }), true] }),
    );
  });

  it('is not looked for where no card of late came from the page', async () => {
    expect(await loadPlaceOnPage(await appWithCard())).toBeUndefined();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is not claimed to be gone on a page that is closed to scripts', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    const app = await appWithCard();
    await recordShown(app, { cardId: aCard().id, surface: 'newtab' });
    expect(await loadPlaceOnPage(app)).toBeUndefined();
  });
});
