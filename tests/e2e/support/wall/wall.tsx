import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/review/newtab.css';
import '@/components/review/card.css';
import { faceOf } from '@/components/review/card-face';
import { RatingRow } from '@/components/review/RatingRow';
import { ReviewCard, type CardPhase } from '@/components/review/ReviewCard';
import { openApp } from '@/lib/app/open-app';
import type { CardId } from '@/lib/domain/ids';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { typesetSides } from '@/lib/services/typeset/typeset-sides';
import { findLeaks } from '@/tests/e2e/support/leaks';

/** What went wrong with one card. */
export interface WallFinding {
  readonly cardId: string;
  /** Absent where it may have been either side. */
  readonly phase?: CardPhase;
  readonly leaks: readonly string[];
  /** What its author wrote. */
  readonly front: string;
  readonly back: string;
  readonly css: string;
}

export interface WallReport {
  readonly findings: readonly WallFinding[];
  readonly shown: number;
  /** Milliseconds that the slowest card took, both sides. */
  readonly slowestMs: number;
  readonly slowest: string;
}

/** Shows every card of the library as the product does, one after the other, and looks for harm. */
export async function showAll(cardIds: readonly CardId[]): Promise<WallReport> {
  const app = openApp({ loadReviewCards });
  const findings: WallFinding[] = [];
  const refused: string[] = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    refused.push(`the policy had to refuse something: ${effectiveDirective}`);
  });
  let [shown, slowestMs, slowest] = [0, 0, ''];
  for (let from = 0; from < cardIds.length; from += PART) {
    const part = cardIds.slice(from, from + PART);
    for (const card of await typesetSides(
      app,
      await app.services.loadReviewCards({ cardIds: part }),
    )) {
      const startedAt = performance.now();
      for (const phase of ['question', 'answer'] as const) {
        show(card, phase);
        await untilDressed();
        const leaks = findLeaks();
        if (leaks.length > 0)
          findings.push({ cardId: card.cardId, phase, leaks, ...sidesOf(card) });
      }
      const tookMs = performance.now() - startedAt;
      if (tookMs > slowestMs) [slowestMs, slowest] = [tookMs, card.cardId];
      shown += 1;
      // A frame for all that begins when something is painted.
      await new Promise(requestAnimationFrame);
      const leaks = [...new Set(refused.splice(0))];
      if (leaks.length > 0) findings.push({ cardId: card.cardId, leaks, ...sidesOf(card) });
    }
  }
  return { findings, shown, slowestMs, slowest };
}

const PART = 200;
const NOTHING = () => undefined;

type Shown = Awaited<ReturnType<typeof loadReviewCards>>[number];

function sidesOf({ front, back, css }: Shown) {
  return { front, back, css };
}

function show(card: Shown, phase: CardPhase): void {
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <main class="tab" key={card.cardId}>
      <ReviewCard
        face={faceOf(card)}
        phase={phase}
        buttons="four"
        share={0}
        minutesLabel=""
        sourceLabel=""
        onReveal={NOTHING}
      >
        {phase === 'question' ? (
          <button type="button" class="card-show">
            Show answer
          </button>
        ) : (
          <RatingRow buttons="four" suggested="good" showKeys={false} onRate={NOTHING} />
        )}
      </ReviewCard>
    </main>,
    app,
  );
}

/** An author's sheet is reduced by code that comes with the first card that has one. */
async function untilDressed(): Promise<void> {
  const isDressed = () =>
    [...document.querySelectorAll('.card-question, .card-answer')].every(
      ({ shadowRoot }) => shadowRoot?.firstElementChild,
    );
  while (!isDressed()) await new Promise((done) => setTimeout(done));
}

Reflect.set(globalThis, 'showAll', showAll);
