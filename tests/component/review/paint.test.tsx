import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { ReviewCard } from '@/components/review/ReviewCard';
import { parseId } from '@/lib/domain/ids';
import { paintCard } from '@/lib/snapshot/paint';
import type { SnapshotCard } from '@/lib/snapshot/snapshot';

const card: SnapshotCard = {
  kind: 'card',
  cardId: parseId('n1/0'),
  deckName: 'Spanish',
  dot: 3,
  front: 'hola',
  back: 'hello <b>there</b>',
  frontSize: 'word',
  backSize: 'phrase',
  lang: 'es',
  notBefore: 0,
  notAfter: 1,
};
const labels = { showAnswer: 'Show answer', minutes: '2 of 8 minutes today' };
const snapshot = { version: 2, theme: 'auto', share: 0.25, labels, madeAt: 1, items: [] } as const;

it('paints in the first frame exactly what the app renders over it', () => {
  const painted = document.createElement('div');
  paintCard(painted, card, snapshot);
  const { container } = render(
    <ReviewCard
      face={card}
      phase="question"
      share={0.25}
      minutesLabel={labels.minutes}
      sourceLabel="Source"
      onReveal={() => undefined}
    >
      <button type="button" class="card-show">
        {labels.showAnswer}
      </button>
    </ReviewCard>,
  );
  expect(sorted(container)).toBe(sorted(painted));
});

it('takes the painted elements over instead of making new ones', () => {
  const root = document.createElement('div');
  const article = paintCard(root, card, snapshot);
  render(
    <ReviewCard
      face={card}
      phase="question"
      share={0}
      minutesLabel={labels.minutes}
      sourceLabel="Source"
      onReveal={() => undefined}
    >
      <button type="button" class="card-show">
        {labels.showAnswer}
      </button>
    </ReviewCard>,
    { container: root },
  );
  expect(root.firstElementChild).toBe(article);
});

it('lets text of a right-to-left script begin at the right, inside its shadow root too', () => {
  const painted = document.createElement('div');
  paintCard(painted, { ...card, front: 'מה שלומך?' }, snapshot);
  const content = painted.querySelector('.card-question')?.shadowRoot?.querySelector('.content');
  expect(content?.getAttribute('dir')).toBe('auto');
});

const byName = (a: readonly [string, string], b: readonly [string, string]) =>
  a[0].localeCompare(b[0]);

/** The markup with attributes in one order. */
function sorted(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes.toSorted(byName)) element.setAttribute(name, value);
  }
  return copy.innerHTML;
}
