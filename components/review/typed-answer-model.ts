import { compareAnswer } from '@/lib/app/compare-typed';
import { openedApp } from '@/lib/app/open-app';
import type { AnswerPart, ComparedAnswer } from '@/lib/domain/answer/compared-answer';
import { t, type MessageKey } from '@/lib/i18n/t';
import css from './typed-answer.css?inline';

/**
 * Shows beside the answer how what was typed differs from it: in words, with signs, and with `ins` and `del`.
 * Nothing where nothing was typed. Gives back how to ask the card again.
 */
export async function showTyped(card: HTMLElement | null): Promise<(() => void) | undefined> {
  const app = openedApp();
  const field = sideOf(card, 'question')?.querySelector<HTMLInputElement>('input.typed');
  const answer = sideOf(card, 'answer');
  const place = answer?.querySelector<HTMLElement>('code[data-typed]');
  if (!app || !card || !field || !answer || !place) return undefined;
  // The keys are the card's again.
  field.blur();
  field.readOnly = true;
  const letGo = holdHeight(card, answer.host as HTMLElement);
  place.classList.add('shown');
  const askAgain = () => {
    letGo();
    place.classList.remove('shown');
    field.readOnly = false;
    field.value = '';
  };
  const given = field.value;
  if (given.trim() === '') return askAgain;
  const said = document.createElement('div');
  said.className = 'compared';
  said.setAttribute('role', 'status');
  place.after(said);
  const compared = await compareAnswer(app, {
    given,
    expected: place.textContent,
    ignoresAccents: place.dataset.accents === 'any',
  });
  answer.adoptedStyleSheets.push(styles());
  said.dataset.verdict = compared.verdict;
  said.append(...comparison(compared));
  place.hidden = true;
  return () => {
    askAgain();
    said.remove();
    place.hidden = false;
  };
}

/**
 * The card stays as high as it is, whatever its answer becomes, so that nothing on it moves: place for a
 * comparison was kept from the start, and one that needs more scrolls. Gives back how to let it go.
 */
function holdHeight(card: HTMLElement, answer: HTMLElement): () => void {
  card.style.height = getComputedStyle(card).height;
  answer.style.maxHeight = '100%';
  return () => {
    card.style.height = '';
    answer.style.maxHeight = '';
  };
}

function sideOf(card: HTMLElement | null, side: 'question' | 'answer'): ShadowRoot | null {
  return card?.querySelector(`.card-${side}`)?.shadowRoot ?? null;
}

const VERDICTS: Readonly<Record<ComparedAnswer['verdict'], MessageKey>> = {
  right: 'typedRight',
  accents: 'typedAccents',
  different: 'typedDifferent',
};

function comparison({ verdict, parts }: ComparedAnswer): readonly HTMLElement[] {
  const said = element('p', 'verdict');
  said.textContent = t(VERDICTS[verdict]);
  const expected = line('typedExpected', parts, 'expected');
  const given = line('typedGiven', parts, 'given');
  const isExact = parts.every((part) => part.given === part.expected);
  return isExact ? [said, expected] : [said, given, expected];
}

/** One of the two texts behind its name; what only the other has is not in it. */
function line(
  name: MessageKey,
  parts: readonly AnswerPart[],
  side: 'given' | 'expected',
): HTMLElement {
  const whole = element('p', 'text');
  const label = element('span', 'label');
  label.textContent = t(name);
  const text = element('span', side);
  text.append(...parts.filter((part) => part[side] !== '').map((part) => stretch(part, side)));
  whole.append(label, ' ', text);
  return whole;
}

function stretch(part: AnswerPart, side: 'given' | 'expected'): Node {
  if (part.kind === 'same') return new Text(part[side]);
  const mark = side === 'given' ? 'del' : 'ins';
  const made = document.createElement(part.kind === 'accent' ? 'u' : mark);
  // A space that is too much or missing is seen, too.
  made.textContent = part[side].replaceAll(' ', '\u00a0');
  return made;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

let made: CSSStyleSheet | undefined;

function styles(): CSSStyleSheet {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(css);
  }
  return made;
}
