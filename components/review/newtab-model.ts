import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { NewTabApp, TabContent } from '@/lib/app/newtab-app';
import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { faceOf } from './card-face';
import type { CardFace } from './ReviewCard';
import {
  canRate,
  lookMs,
  revealed,
  waitUntil,
  type AfterReview,
  type Review,
} from './review-state';

/** What the page gives the model: its first frame and the leases it shares with other tabs. */
export interface TabPage {
  readonly first?: {
    readonly cardId: CardId;
    readonly head?: EntryId;
    readonly face: CardFace;
    readonly share: number;
    readonly revealedAt?: number;
  };
  /** Takes a card for this tab and gives the one before back. */
  readonly lease: (cardId: CardId) => void;
  readonly leasedElsewhere: () => readonly CardId[];
  /** Tells tests and tools that what is shown is final. */
  readonly onReady: (kind: TabView['kind']) => void;
}

export type TabView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'card'; readonly review: Review }
  | Exclude<TabContent, { readonly kind: 'card' }>;

export interface NewTabModel {
  readonly view: ReadonlySignal<TabView>;
  readonly settings: ReadonlySignal<Settings>;
  /** Minutes done today and the budget. */
  readonly today: ReadonlySignal<{ readonly minutes: number; readonly budget: number }>;
  /** Today's share painted in the first frame, until the real numbers are there. */
  readonly firstShare: number;
  readonly load: () => Promise<void>;
  readonly reveal: () => void;
  readonly rate: (rating: Rating) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly skip: () => Promise<void>;
  readonly more: () => Promise<void>;
  readonly fiveMore: () => Promise<void>;
  /** The person's pointer or focus is on the card: it is not swapped any more. */
  readonly touch: () => void;
  /** A keyboard command that works while the address bar has the focus. */
  readonly onCommand: (command: 'reveal-or-knew' | 'not-yet' | 'undo') => Promise<void>;
  /** Another context changed something. */
  readonly onChanged: (stores: readonly string[]) => Promise<void>;
}

/** State and actions of one new tab. */
export function createNewTabModel(app: NewTabApp, page: TabPage): NewTabModel {
  const view = signal<TabView>(firstView(app, page));
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const today = signal({ minutes: 0, budget: DEFAULT_SETTINGS.minutesPerDay });
  let isTouched = page.first?.revealedAt !== undefined;
  let extra = 0;

  const review = () => (view.value.kind === 'card' ? view.value.review : undefined);
  const show = (next: Review) => {
    view.value = { kind: 'card', review: next };
  };
  const settle = (after: AfterReview) => {
    const current = review();
    if (current) show({ ...current, after });
  };

  async function choose(exclude: readonly CardId[] = []): Promise<void> {
    const painted = page.first && review()?.cardId === page.first.cardId ? page.first : undefined;
    const leased = [...page.leasedElsewhere(), ...exclude];
    const loaded = await app.services.loadTab({ leased, extra, ...(painted && { painted }) });
    if (wasTakenSince(loaded.content, leased)) return choose(exclude);
    batch(() => {
      settings.value = loaded.settings;
      today.value = { minutes: loaded.totals.minutes, budget: loaded.totals.budgetMinutes };
      take(loaded.content);
    });
    page.onReady(view.value.kind);
  }

  /** Ten tabs that read at once choose the same card: all but the first choose again. */
  function wasTakenSince(content: TabContent, leased: readonly CardId[]): boolean {
    if (content.kind !== 'card') return false;
    const { cardId } = content.card;
    return !leased.includes(cardId) && page.leasedElsewhere().includes(cardId);
  }

  /** Shows what was chosen, unless the person is already busy with the painted card. */
  function take(content: TabContent): void {
    const current = review();
    const isBusy = isTouched && current !== undefined && current.after === undefined;
    if (content.kind !== 'card') {
      if (!isBusy) view.value = content;
      return;
    }
    const isSame = current?.cardId === content.card.cardId;
    if (isBusy && !isSame) return;
    page.lease(content.card.cardId);
    const { cardId, head, intervals } = content.card;
    show({
      cardId,
      ...(head !== undefined && { head }),
      face: faceOf(content.card),
      waits: intervals,
      shownAt: isSame ? current.shownAt : app.now(),
      ...(isSame && current.revealedAt !== undefined && { revealedAt: current.revealedAt }),
    });
  }

  const next = async () => {
    isTouched = false;
    const done = review();
    await choose(done ? [done.cardId] : []);
  };

  const model: NewTabModel = {
    view,
    settings,
    today,
    firstShare: page.first?.share ?? 0,
    load: async () => {
      try {
        await choose();
      } catch (error) {
        app.report(error, 'newtab');
        if (view.value.kind === 'opening') view.value = { kind: 'unavailable' };
        page.onReady(view.value.kind);
        return;
      }
      const shown = review();
      if (shown) await app.services.recordShown({ cardId: shown.cardId, surface: 'newtab' });
    },
    reveal: () => {
      const current = review();
      isTouched = true;
      if (current && current.after === undefined) show(revealed(current, app.now()));
    },
    rate: async (rating) => {
      const current = review();
      if (!current || !canRate(current, app.now())) return;
      const entryId = app.newId<EntryId>();
      const tookMs = lookMs(current, app.now());
      show({ ...current, after: optimistic(current, rating, entryId) });
      const outcome = await app.services.answerCard({
        cardId: current.cardId,
        entryId,
        ...(current.head !== undefined && { expectedHead: current.head }),
        rating,
        tookMs,
        surface: 'newtab',
      });
      if (outcome.kind !== 'answered') return settle({ kind: 'stale' });
      settle({ kind: 'answered', entryId, wait: waitUntil(outcome, app.now()) });
      const minutes = today.value.minutes + tookMs / 60_000;
      today.value = { ...today.value, minutes };
    },
    undo: async () => {
      const after = review()?.after;
      const entryId = after?.kind === 'answered' ? after.entryId : undefined;
      const outcome = await app.services.undoAnswer(entryId === undefined ? {} : { entryId });
      const current = review();
      if (outcome.kind !== 'undone' || current?.cardId !== outcome.cardId) return;
      const head = await app.services.loadHead({ cardId: current.cardId });
      const { after: _after, revealedAt: _revealed, head: _head, ...fresh } = current;
      show({ ...fresh, ...(head !== undefined && { head }), shownAt: app.now() });
    },
    skip: async () => {
      const current = review();
      if (!current || current.after !== undefined) return;
      const outcome = await app.services.skipCard({ cardId: current.cardId });
      if (outcome.kind === 'skipped') settle(outcome);
      else await next();
    },
    more: next,
    fiveMore: async () => {
      extra += 5;
      await next();
    },
    touch: () => {
      isTouched = true;
    },
    onChanged: async (stores) => {
      const current = review();
      if (!current || current.after !== undefined || !stores.includes('cards')) return;
      if (isTouched) {
        const head = await app.services.loadHead({ cardId: current.cardId });
        if (head !== review()?.head) settle({ kind: 'stale' });
      } else await choose();
    },
    onCommand: async (command) => {
      const current = review();
      if (command === 'undo') return model.undo();
      if (!current) return;
      if (command === 'not-yet') return model.rate('again');
      return current.revealedAt === undefined ? model.reveal() : model.rate('good');
    },
  };
  return model;
}

function firstView(app: NewTabApp, page: TabPage): TabView {
  const { first } = page;
  if (!first) return { kind: 'opening' };
  const { cardId, head, face, revealedAt } = first;
  return {
    kind: 'card',
    review: {
      cardId,
      ...(head !== undefined && { head }),
      face,
      shownAt: app.now(),
      ...(revealedAt !== undefined && { revealedAt }),
    },
  };
}

/** What the row says in the very frame of the press; the stored outcome follows within milliseconds. */
function optimistic(review: Review, rating: Rating, entryId: EntryId): AfterReview {
  return { kind: 'answered', entryId, wait: review.waits?.[rating] ?? { minutes: 10 } };
}
