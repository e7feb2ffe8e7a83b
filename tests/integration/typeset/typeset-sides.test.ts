import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Piece } from '@/lib/domain/typeset/piece';
import { typesetSides } from '@/lib/services/typeset/typeset-sides';
import { setPiece } from '@/lib/typeset/set-piece';
import { fakeApp } from '@/tests/support/fake-app';

/** What each worker was asked for, in order. */
let asked: (readonly Piece[])[] = [];
let answer: (piece: Piece) => string | undefined = setPiece;

/** A worker as the page sees it; an answer that is undefined never comes. */
class FakeWorker extends EventTarget {
  postMessage(pieces: readonly Piece[]): void {
    asked.push(pieces);
    void Promise.resolve().then(() => {
      for (const piece of pieces) {
        const data = answer(piece);
        if (data === undefined) return;
        this.dispatchEvent(new MessageEvent('message', { data }));
      }
    });
  }
  terminate(): void {}
}

beforeEach(() => {
  asked = [];
  answer = setPiece;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', new URL('chrome-extension://morsel/newtab.html'));
});

const CARD = { front: 'a \\(x\\)', back: '\\(x\\) and \\(y\\)', deck: 'mine' };

describe('typesetSides', () => {
  it('sets each formula once, however many cards show it', async () => {
    const app = await fakeApp();
    const [first] = await typesetSides(app, [CARD, CARD]);
    expect(first).toEqual({
      front: 'a <math><mi>x</mi></math>',
      back: '<math><mi>x</mi></math> and <math><mi>y</mi></math>',
      deck: 'mine',
    });
    expect(asked.map((pieces) => pieces.map(({ source }) => source))).toEqual([['x', 'y']]);
  });

  it('keeps what was set: the next time no worker starts', async () => {
    const app = await fakeApp();
    const before = await typesetSides(app, [CARD]);
    expect(await typesetSides(app, [CARD])).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  it('sets anew what an earlier version had set', async () => {
    const row = { id: 'inline x', html: '<math><mi>old</mi></math>', typesetter: 0 };
    const app = await fakeApp({ rows: { typeset: [row] } });
    const [card] = await typesetSides(app, [CARD]);
    expect(card?.front).toBe('a <math><mi>x</mi></math>');
  });

  it('shows what cannot be set as it is written, and does not try it again', async () => {
    const app = await fakeApp();
    const broken = { front: '\\(\\frac{x\\)', back: '' };
    expect(await typesetSides(app, [broken])).toEqual([broken]);
    expect(await typesetSides(app, [broken])).toEqual([broken]);
    expect(asked).toHaveLength(1);
  });

  it('asks for nothing where there is no formula', async () => {
    const app = await fakeApp();
    const plain = { front: 'a', back: 'b' };
    expect(await typesetSides(app, [plain])).toEqual([plain]);
    expect(asked).toEqual([]);
  });

  it('gives up one formula that takes for ever, not those behind it', async () => {
    const app = await fakeApp();
    const [slow, quick] = [
      { front: '\\(slow\\)', back: '' },
      { front: '\\(x\\)', back: '' },
    ];
    answer = (piece) => (piece.source === 'slow' ? undefined : setPiece(piece));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const setting = typesetSides(app, [slow, quick]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await setting).toEqual([slow, quick]);
    const [first, second] = await typesetSides(app, [slow, quick]);
    expect(first).toEqual(slow);
    expect(second?.front).toBe('<math><mi>x</mi></math>');
  });

  it('shows a card as it is written where no worker can start', async () => {
    const app = await fakeApp();
    vi.stubGlobal('Worker', undefined);
    expect(await typesetSides(app, [CARD])).toEqual([CARD]);
    expect(app.reported).toEqual([]);
  });

  it('shows a card as it is written where the worker fails, and says so to the log alone', async () => {
    const app = await fakeApp();
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new Error('refused');
        }
      },
    );
    expect(await typesetSides(app, [CARD])).toEqual([CARD]);
    expect(app.reported).toHaveLength(1);
  });
});
