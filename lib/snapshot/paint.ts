import { longestOf, type Choices } from '@/lib/domain/prompt/choices';
import { showCardHtml } from '@/lib/snapshot/card/card-html';
import { lookOf, type Snapshot, type SnapshotCard, type SnapshotLabels } from './snapshot';

/**
 * The card as plain DOM, exactly as `components/review/ReviewCard.tsx` renders it, so that the app
 * takes the painted elements over instead of replacing them. A test holds the two together.
 */
export function paintCard(root: Element, card: SnapshotCard, snapshot: Snapshot): HTMLElement {
  const question = element('div', 'card-question', { 'data-size': card.frontSize, dir: 'auto' });
  const answer = element('div', 'card-answer', { 'data-size': card.backSize, dir: 'auto' });
  if (card.frontLang !== undefined) question.lang = card.frontLang;
  if (card.backLang !== undefined) answer.lang = card.backLang;
  const show = element('button', 'card-show', { type: 'button' }, snapshot.labels.showAnswer);
  const looks = { 'data-phase': 'question', 'data-buttons': snapshot.buttons };
  const article = element('article', 'card', looks);
  article.append(
    element('div', 'card-paper'),
    ring(snapshot.share, snapshot.labels.minutes),
    deckLine(card),
    question,
    ...(card.choices ? [choicesOf(card.choices, snapshot.labels)] : []),
    answer,
    wrap('card-actions', show),
  );
  const look = lookOf(card, snapshot);
  showCardHtml(question, card.front, look);
  showCardHtml(answer, card.back, look);
  root.replaceChildren(element('h1', 'visually-hidden', {}, snapshot.labels.title), article);
  return article;
}

/** The quiet lines at the foot of the page, as `NewTabScreen.tsx` renders them. */
export function paintEdge(edge: Element, { help, skip }: SnapshotLabels): void {
  edge.replaceChildren(
    element('button', '', { type: 'button', 'data-does': 'help' }, help),
    element('button', '', { type: 'button', 'data-does': 'skip' }, skip),
    element('a', 'edge-name', { href: 'dashboard.html' }, 'Morsel'),
  );
}

function deckLine(card: SnapshotCard): HTMLElement {
  const line = element('p', 'card-deck');
  line.append(element('span', 'card-dot', { 'data-dot': String(card.dot) }));
  line.append(card.deckName);
  return line;
}

function choicesOf(choices: Choices, labels: SnapshotLabels): HTMLElement {
  const made = element('div', 'card-choices', { role: 'group', 'aria-label': labels.choose });
  if (choices.isWhole) made.dataset.whole = 'true';
  made.style.setProperty('--longest', String(longestOf(choices)));
  for (const answer of choices.answers) {
    made.append(element('button', 'card-choice', { type: 'button', dir: 'auto' }, answer));
  }
  return made;
}

function ring(share: number, label: string): HTMLElement {
  const made = element('div', 'card-ring', { role: 'img', 'aria-label': label });
  made.style.setProperty('--ring-share', String(share));
  return made;
}

function wrap(className: string, child: Element): HTMLElement {
  const parent = element('div', className);
  parent.append(child);
  return parent;
}

function element(
  tag: string,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
