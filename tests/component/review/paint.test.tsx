import { render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { newTabCases } from '@/tests/support/newtab-cases';
import { parseId } from '@/lib/domain/ids';
import { paintCard, paintEdge } from '@/lib/snapshot/paint';
import type { Snapshot, SnapshotCard } from '@/lib/snapshot/snapshot';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { tabPage } from '@/tests/support/tab-page';

const firstCard: SnapshotCard = {
  kind: 'card',
  cardId: parseId('n1/0'),
  deckName: 'Spanish',
  dot: 3,
  front: 'hola',
  back: 'hello <b>there</b>',
  frontSize: 'word',
  backSize: 'phrase',
  frontLang: 'es',
  backLang: 'en',
  notBefore: 0,
  notAfter: 1,
};
const labels = {
  title: 'New tab',
  showAnswer: 'Show answer',
  choose: 'Choose an answer',
  minutes: '2 of 8 minutes today',
  help: 'Help',
  skip: 'Skip for now',
};
const snapshot: Snapshot = {
  version: 6,
  theme: 'auto',
  buttons: 'two',
  share: 0.25,
  locale: 'en',
  language: 'en',
  labels,
  styles: [],
  madeAt: 1,
  items: [],
};

const choices = {
  answers: ['hello', 'goodbye', 'please', 'thanks'],
  right: 0,
  isWhole: true,
} as const;

it.each([
  ['a card', firstCard],
  ['a card with choices', { ...firstCard, choices }],
])('paints %s in the first frame exactly as the app renders it', async (_what, card) => {
  // Nobody has pressed anything: no key is named yet.
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  const painted = page();
  paintCard(painted.main, card, snapshot);
  paintEdge(painted.footer, snapshot.labels);
  const { container } = render(<NewTabScreen model={await modelOf(card)} />);
  const announcer = container.querySelector('[role=status]');
  announcer?.remove();
  expect(sorted(container)).toBe(sorted(painted.root));
});

it('takes the painted elements over instead of making new ones', async () => {
  const { root, main, footer } = page();
  const article = paintCard(main, firstCard, snapshot);
  paintEdge(footer, snapshot.labels);
  const help = footer.firstElementChild;
  render(<NewTabScreen model={await modelOf(firstCard)} />, { container: root });
  expect(root.querySelector('article')).toBe(article);
  expect(root.querySelector('footer')?.firstElementChild).toBe(help);
});

/** The page as `entrypoints/newtab/index.html` has it. */
function page() {
  const root = document.createElement('div');
  root.innerHTML = '<main id="card" class="tab"></main><footer id="edge" class="edge"></footer>';
  const [main, footer] = [...root.children];
  if (!main || !footer) throw new Error('The page has no main and no footer.');
  return { root, main, footer };
}

async function modelOf(card: SnapshotCard) {
  const { cardId, notBefore: _from, notAfter: _until, kind: _kind, ...face } = card;
  return createNewTabModel(boundApp(await fakeApp(), newTabCases), {
    ...tabPage(),
    first: { cardId, face, share: 0.25, buttons: 'two' },
  });
}

it('lets text of a right-to-left script begin at the right, inside its shadow root too', () => {
  const painted = document.createElement('div');
  paintCard(painted, { ...firstCard, front: 'מה שלומך?' }, snapshot);
  const content = painted
    .querySelector('.card-question')
    ?.shadowRoot?.querySelector('.morsel-body');
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
