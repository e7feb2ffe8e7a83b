import { signal, type ReadonlySignal } from '@preact/signals';
import type { Attempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { deckObstacle, type DeckObstacle } from '@/lib/domain/library/deck-place';
import { t, tn, type MessageKey } from '@/lib/i18n/t';
import { createDeckOptionsModel } from './deck-options/deck-options-model';

export type DeckLine = Awaited<ReturnType<DashboardApp['services']['loadDecks']>>[number];

interface Library {
  readonly decks: ReadonlySignal<readonly DeckLine[]>;
  readonly reload: () => Promise<void>;
  readonly offerUndo: (text: string, undoId: UndoId) => void;
  readonly attempt: Attempt;
}

export interface DeckForm {
  readonly name: string;
  readonly parentId?: DeckId | undefined;
  readonly options: DeckOptions;
  readonly sites: readonly string[];
}

/** A short question about one deck: its name, the name of one below it, or where it shall lie. */
export interface DeckQuestion {
  readonly kind: 'rename' | 'below' | 'move';
  readonly deck: DeckLine;
}

const REFUSALS: Readonly<Record<DeckObstacle, MessageKey>> = {
  circle: 'libraryDeckCircle',
  tooDeep: 'libraryDeckTooDeep',
  taken: 'libraryDeckTaken',
  name: 'libraryDeckBadName',
};

/** The form of a deck as it is; empty for a new one. */
export function deckForm(deck: DeckLine | 'new'): DeckForm {
  if (deck === 'new') return { name: '', options: {}, sites: [] };
  const { name, parentId, options, sites } = deck;
  return { name, parentId, options, sites };
}

/** What can be done with a deck; each can be undone. */
export function createDeckActions(app: DashboardApp, library: Library) {
  const { decks, reload, offerUndo, attempt } = library;
  /** The deck whose form is open; `new` for one that is being made. */
  const open = signal<DeckLine | 'new'>();
  const question = signal<DeckQuestion>();
  const once = createOnce();

  async function save(form: DeckForm): Promise<void> {
    const deck = open.value;
    if (deck === undefined || form.name.trim() === '') return;
    const saved = await store(deck, form);
    if (saved.kind === 'refused') return showToast({ text: t(REFUSALS[saved.why]) });
    if (saved.kind === 'missing') {
      open.value = 'new';
      return showToast({ text: t('goneMeanwhile') });
    }
    if (open.value === deck) open.value = undefined;
    if (saved.kind === 'changed') offerUndo(saved.label, saved.undoId);
    void reload();
  }

  async function store(deck: DeckLine | 'new', form: DeckForm) {
    if (deck !== 'new') {
      const { deckId } = deck;
      return app.services.editDeck({ deckId, from: deckForm(deck), to: form });
    }
    const made = await app.services.createDeck(form);
    if (made.kind === 'refused') return made;
    return { kind: 'changed', label: t('libraryUndoDeckMade'), undoId: made.undoId } as const;
  }

  /** Saves one thing about a deck, whatever else somebody changed of it meanwhile. */
  async function change(deck: DeckLine | 'new', to: DeckForm): Promise<void> {
    const saved = await store(deck, to);
    if (saved.kind === 'refused') return showToast({ text: t(REFUSALS[saved.why]) });
    if (saved.kind === 'missing') showToast({ text: t('goneMeanwhile') });
    if (saved.kind === 'changed') offerUndo(saved.label, saved.undoId);
    question.value = undefined;
    void reload();
  }

  async function remove(deck: DeckLine): Promise<void> {
    const removed = await app.services.deleteDeck({ deckId: deck.deckId });
    open.value = undefined;
    if (removed.kind === 'changed') {
      offerUndo(t('libraryUndoDeckDeleted', deck.name), removed.undoId);
    }
    void reload();
  }

  async function removeSamples(): Promise<void> {
    const removed = await app.services.removeSamples();
    if (removed.kind === 'removed') {
      offerUndo(tn('librarySampleCards', removed.cardCount), removed.undoId);
    }
    void reload();
  }

  function obstacleTo(deckId: DeckId | undefined, name: string, parentId: DeckId | undefined) {
    const places = decks.value.map(({ deckId: id, ...deck }) => ({ id, ...deck }));
    const why = deckObstacle(places, { ...(deckId && { deckId }), name: name.trim(), parentId });
    return why && t(REFUSALS[why]);
  }

  const press = (work: () => Promise<void>) => void attempt(() => once(work));

  return {
    open,
    options: createDeckOptionsModel(app),
    question,
    /** Why a deck cannot be called so there, in words; undefined where it can. */
    obstacleTo,
    save: (form: DeckForm) => press(() => save(form)),
    rename: (deck: DeckLine, name: string) =>
      press(() => change(deck, { ...deckForm(deck), name })),
    makeBelow: ({ deckId: parentId }: DeckLine, name: string) =>
      press(() => change('new', { ...deckForm('new'), name, parentId })),
    /** Below another deck, or to the top. */
    move: (deck: DeckLine, parentId: DeckId | undefined) =>
      press(() => change(deck, { ...deckForm(deck), parentId })),
    remove: (deck: DeckLine) => press(() => remove(deck)),
    removeSamples: () => press(removeSamples),
  };
}

export type DeckActions = ReturnType<typeof createDeckActions>;
