import { signal } from '@preact/signals';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';

export type DeckLine = Awaited<ReturnType<DashboardApp['services']['loadDecks']>>[number];

interface Library {
  readonly load: () => Promise<void>;
  readonly offerUndo: (text: string, undoId: UndoId) => void;
  readonly report: (error: unknown) => void;
}

export interface DeckForm {
  readonly name: string;
  readonly parentId?: DeckId | undefined;
  readonly options: DeckOptions;
  readonly sites: readonly string[];
}

/** What can be done with a deck; each can be undone. */
export function createDeckActions(app: DashboardApp, { load, offerUndo, report }: Library) {
  /** The deck whose form is open; `new` for one that is being made. */
  const open = signal<DeckLine | 'new'>();

  async function save(form: DeckForm): Promise<void> {
    const deck = open.value;
    if (deck === undefined || form.name.trim() === '') return;
    open.value = undefined;
    if (deck === 'new') {
      const made = await app.services.createDeck(form);
      offerUndo(t('libraryUndoDeckMade'), made.undoId);
      return load();
    }
    const changed = await app.services.editDeck({ deckId: deck.deckId, ...form });
    if (changed.kind === 'circle') showToast({ text: t('libraryDeckCircle') });
    if (changed.kind === 'changed') offerUndo(changed.label, changed.undoId);
    return load();
  }

  async function remove(deck: DeckLine): Promise<void> {
    open.value = undefined;
    const removed = await app.services.deleteDeck({ deckId: deck.deckId });
    if (removed.kind === 'changed') {
      offerUndo(t('libraryUndoDeckDeleted', deck.name), removed.undoId);
    }
    return load();
  }

  async function removeSamples(): Promise<void> {
    const removed = await app.services.removeSamples();
    if (removed.kind === 'removed') {
      offerUndo(tn('librarySampleCards', removed.cardCount), removed.undoId);
    }
    return load();
  }

  return {
    open,
    save: (form: DeckForm) => void save(form).catch(report),
    remove: (deck: DeckLine) => void remove(deck).catch(report),
    removeSamples: () => void removeSamples().catch(report),
  };
}

export type DeckActions = ReturnType<typeof createDeckActions>;
