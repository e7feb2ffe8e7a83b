import type { VNode } from 'preact';
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { createOnce, createTurns, createWaiting } from '@/components/ui/presses';
import type { UnavailableViewProps } from '@/components/ui/UnavailableView';
import type { EarlyPress, NewTabApp, TabContent } from '@/lib/app/newtab-app';
import type { CardId } from '@/lib/domain/ids';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { asBefore, firstMinutes, firstView } from './first-frame';
import { keyAction } from './keys';
import { createReviewActions, type ReviewActions, type ReviewSlot } from './review-model';
import { reviewOf } from './review-of';
import { isSettled, type Review } from './review-state';
import { runKey } from './run-key';
import type { ExtraContent, TabExtra } from './tab-extra-model';
import { createLateParts, type LateParts } from './tab-late-parts-model';
import type { TabExtraViewProps } from './TabExtraView';
import type { TabPage } from './tab-page';

export type TabView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unavailable'; readonly View: UnavailableTab }
  | { readonly kind: 'card'; readonly review: Review }
  | { readonly kind: 'extra'; readonly extra: TabExtra; readonly View: ExtraView }
  | Extract<TabContent, { readonly kind: 'done' | 'plain' }>;

type UnavailableTab = (props: UnavailableViewProps) => VNode;
type ExtraView = (props: TabExtraViewProps) => VNode | null;
export interface NewTabModel extends Omit<LateParts, 'attempt'> {
  readonly view: ReadonlySignal<TabView>;
  readonly settings: ReadonlySignal<Settings>;
  /** What was done today; before the database is read, the share that the first frame painted. */
  readonly today: ReadonlySignal<Today>;
  readonly review: ReviewActions;
  readonly load: () => Promise<void>;
  /** Something else, in place. */
  readonly more: () => Promise<void>;
  readonly fiveMore: () => Promise<void>;
  readonly skip: () => Promise<void>;
  /** What can be done for the card that was just answered and keeps slipping. */
  readonly helpCard: () => Promise<void>;
  /** The person's pointer or focus is on the card: it is not swapped any more. */
  readonly touch: () => void;
  /** A keyboard command that works while the address bar has the focus. */
  readonly onCommand: (command: 'reveal-or-knew' | 'not-yet' | 'undo') => Promise<unknown>;
  /** A key, unless keys are switched off; false where it means nothing here. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** What was pressed before the app was there. */
  readonly replay: (press: EarlyPress) => void;
  /** Another context changed something. */
  readonly onChanged: (stores: readonly string[]) => Promise<void>;
}

export interface Today {
  readonly minutes: number;
  readonly budgetMinutes: number;
}

/** State and actions of one new tab. */
export function createNewTabModel(app: NewTabApp, page: TabPage): NewTabModel {
  const view = signal<TabView>(firstView(page, app.now()));
  const buttons = page.first?.buttons ?? DEFAULT_SETTINGS.buttons;
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, buttons });
  const today = signal<Today>(firstMinutes(page));
  const { attempt, ...late } = createLateParts((error) => app.report(error, 'new tab'));
  let isTouched = page.isTouched;
  let isConfirmed = page.isConfirmed;
  let isNoted = page.isConfirmed;
  /** The painted card was answered since it was laid ready: so may be those behind it. */
  let isOutdated = false;
  /** The painted card had its turn: something else was asked for. */
  let isPast = false;
  /** Pressed before the settings were read, which may switch the keys off; in order. */
  const early = createWaiting();

  const current = () => (view.value.kind === 'card' ? view.value.review : undefined);
  const show = (review: Review) => {
    page.lease(review.cardId);
    view.value = { kind: 'card', review };
  };
  const slot: ReviewSlot = {
    get: current,
    set: show,
    askAgain: async (cardId) => {
      const [[card], { minutes }] = await Promise.all([
        app.services.loadReviewCards({ cardIds: [cardId] }),
        app.services.loadTodayTotals(),
      ]);
      today.value = { ...today.value, minutes };
      if (!card || card.suspendedAt) return;
      show({ ...reviewOf(card, app.now()), after: { kind: 'asked', says: 'newtabUndone' } });
      page.onReady('card');
    },
    addMinutes: (added) => {
      today.value = { ...today.value, minutes: today.value.minutes + added };
    },
    attempt,
  };
  const review = createReviewActions(app, slot);

  async function choose(exclude: readonly CardId[] = []): Promise<void> {
    const painted = current()?.isRead === undefined ? page.first : undefined;
    const leased = [...page.leasedElsewhere(), ...exclude];
    const loaded = await app.services.loadTab({ leased, ...(painted && { painted }) });
    if (wasTakenSince(loaded.content, leased)) return choose(exclude);
    const taken = batch(() => {
      settings.value = loaded.settings;
      today.value = { minutes: loaded.minutes, budgetMinutes: loaded.budgetMinutes };
      return take(loaded.content);
    });
    await taken;
    page.onReady(view.value.kind === 'extra' ? view.value.extra.kind : view.value.kind);
    await recordLook();
    page.whenIdle(async () => {
      if (loaded.isShortlistStale) await page.rebuild();
      await page.refill(isOutdated);
    });
  }

  /** Ten tabs that read at once choose the same card: all but the first choose again. */
  function wasTakenSince(content: TabContent, leased: readonly CardId[]): boolean {
    if (content.kind !== 'card') return false;
    const { cardId } = content.card;
    return !leased.includes(cardId) && page.leasedElsewhere().includes(cardId);
  }

  /** Shows what was chosen, unless the person is already busy with the painted card. */
  async function take(content: TabContent): Promise<void> {
    const shown = current();
    // What was pressed while the first card was read stays said.
    if (shown && isSettled(shown) && shown.cardId === page.first?.cardId && !isPast) return;
    const isSame = content.kind === 'card' && content.card.cardId === shown?.cardId;
    // It stays under their eyes; one that was answered elsewhere says so.
    if (shown && !isSame && !isSettled(shown) && !(await mayGiveWay(shown))) return review.check();
    if (content.kind === 'card') {
      return show({ ...reviewOf(content.card, app.now()), ...(isSame && asBefore(shown)) });
    }
    if (content.kind === 'done' || content.kind === 'plain') view.value = content;
    else await takeExtra(content);
  }

  /** Whether an open card may be swapped: nobody means it, and it is not confirmed or was answered since. */
  async function mayGiveWay(shown: Review): Promise<boolean> {
    const isMeant = () => isTouched || current() !== shown || !!shown.revealedAt;
    if (!isConfirmed) return !isMeant();
    isOutdated = (await app.services.loadHead({ cardId: shown.cardId })) !== shown.head;
    if (isMeant() || !isOutdated) return false;
    isNoted = false;
    return true;
  }

  async function takeExtra(content: ExtraContent): Promise<void> {
    const { openExtra, TabExtraView: View } = await import('./tab-extras');
    const extra = await openExtra(app, content);
    view.value = extra ? { kind: 'extra', extra, View } : { kind: 'plain' };
  }

  /** Notes what this tab showed. A look is no answer: it touches no schedule. */
  async function recordLook(): Promise<void> {
    const shown = view.value;
    if (isNoted) {
      isNoted = false;
      return;
    }
    if (shown.kind === 'card') {
      await app.services.recordShown({ cardId: shown.review.cardId, surface: 'newtab' });
    } else if (shown.kind !== 'extra') {
      await app.services.recordShown({ kind: 'nothing', surface: 'newtab' });
    }
  }

  // Chosen in turn, so that two looks that come at once are not at the same card.
  const inTurn = createTurns();
  const once = createOnce();
  const next = () =>
    inTurn(async () => {
      isTouched = false;
      isConfirmed = false;
      isPast = true;
      const done = current();
      await choose(done ? [done.cardId] : []);
    });
  const first = () => inTurn(() => choose());
  const more = () => attempt(() => once(next));

  const model: NewTabModel = {
    view,
    settings,
    ...late,
    today,
    review,
    more,
    load: async () => {
      try {
        await first();
      } catch (error) {
        app.report(error, 'new tab');
        const { UnavailableView: View, untilDone } = await import('./tab-trouble');
        if (view.value.kind === 'opening') view.value = { kind: 'unavailable', View };
        page.onReady(view.value.kind);
        void untilDone(first);
      }
      early.end();
    },
    fiveMore: () =>
      attempt(() =>
        once(async () => {
          await app.services.askForMore({});
          await attempt(next);
        }),
      ),
    skip: () => {
      const cardId = current()?.cardId;
      return attempt(async () => {
        // Tried again, it is still meant for that card.
        if (current()?.cardId === cardId && !(await review.skip())) await more();
      });
    },
    helpCard: () =>
      attempt(async () => {
        const { openTabSlipping } = await import('./open-tab-slipping-model');
        late.showPart(await openTabSlipping(app, slot));
      }),
    touch: () => {
      isTouched = true;
    },
    onCommand: async (command) => {
      isTouched = true;
      if (command === 'undo') return review.undo();
      if (command === 'not-yet') return review.rate('again');
      return current()?.revealedAt ? review.rate('good') : review.reveal();
    },
    press: (event) => {
      const action = settings.value.keysOn ? keyAction(event) : undefined;
      if (action === undefined) return false;
      early.run(() => settings.value.keysOn && runKey(model, action));
      return true;
    },
    replay: (press) => {
      if (press.kind === 'key') model.press(press.event);
      else early.run(() => void (press.does === 'help' ? late.openHelp() : model.skip()));
    },
    onChanged: async (stores) => {
      if (stores.includes('cards')) await review.check();
    },
  };
  return model;
}
