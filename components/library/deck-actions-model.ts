import { signal } from '@preact/signals';
import type { Attempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';

export type DeckLine = Awaited<ReturnType<DashboardApp['services']['loadDecks']>>[number];

interface Library {
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

/** The form of a deck as it is; empty for a new one. */
export function deckForm(deck: DeckLine | 'new'): DeckForm {
  if (deck === 'new') return { name: '', options: {}, sites: [] };
  const { name, parentId, options, sites } = deck;
  return { name, parentId, options, sites };
}

/** What can be done with a deck; each can be undone. */
export function createDeckActions(app: DashboardApp, { reload, offerUndo, attempt }: Library) {
  /** The deck whose form is open; `new` for one that is being made. */
  const open = signal<DeckLine | 'new'>();
  const once = createOnce();

  async function save(form: DeckForm): Promise<void> {
    const deck = open.value;
    if (deck === undefined || form.name.trim() === '') return;
    const saved = await store(deck, form);
    if (saved.kind === 'circle') return showToast({ text: t('libraryDeckCircle') });
    if (saved.kind === 'missing') {
      open.value = 'new';
      return showToast({ text: t('goneMeanwhile') });
    }
    if (open.value === deck) open.value = undefined;
    if (saved.kind === 'changed') offerUndo(saved.label, saved.undoId);
    return reload();
  }

  async function store(deck: DeckLine | 'new', form: DeckForm) {
    if (deck !== 'new') {
      const { deckId } = deck;
      return app.services.editDeck({ deckId, from: deckForm(deck), to: form });
    }
    const { undoId } = await app.services.createDeck(form);
    return { kind: 'changed', label: t('libraryUndoDeckMade'), undoId } as const;
  }

  async function remove(deck: DeckLine): Promise<void> {
    const removed = await app.services.deleteDeck({ deckId: deck.deckId });
    open.value = undefined;
    if (removed.kind === 'changed') {
      offerUndo(t('libraryUndoDeckDeleted', deck.name), removed.undoId);
    }
    return reload();
  }

  async function removeSamples(): Promise<void> {
    const removed = await app.services.removeSamples();
    if (removed.kind === 'removed') {
      offerUndo(tn('librarySampleCards', removed.cardCount), removed.undoId);
    }
    return reload();
  }

  return {
    open,
    save: (form: DeckForm) => void attempt(() => once(() => save(form))),
    remove: (deck: DeckLine) => void attempt(() => once(() => remove(deck))),
    removeSamples: () => void attempt(() => once(removeSamples)),
  };
}

export type DeckActions = ReturnType<typeof createDeckActions>;
