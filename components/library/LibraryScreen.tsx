import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import field from '@/components/ui/Field.module.css';
import { LinkButton } from '@/components/ui/LinkButton';
import { ScreenHead } from '@/components/ui/ScreenHead';
import type { DeckId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import { BulkBar } from './BulkBar';
import { DeckDialog } from './DeckDialog';
import { DeckList } from './DeckList';
import styles from './Library.module.css';
import type { LibraryModel } from './library-model';
import { NoteEditor } from './NoteEditor';
import { NoteTable } from './NoteTable';
import { UndoHistory } from './UndoHistory';

export interface LibraryScreenProps {
  model: LibraryModel;
  /** What the address asks for. */
  deckId?: DeckId | undefined;
  query?: string | undefined;
  onOpenDeck: (deckId: DeckId | undefined) => void;
}

/** Decks and notes: find, write, change many at once; everything can be undone. */
export function LibraryScreen({ model, deckId, query, onOpenDeck }: LibraryScreenProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => model.openPlace({ deckId, query }), [deckId, query]);
  const deck = model.decks.value.find((one) => one.deckId === model.deckId.value);
  const hasNotes = model.index.rows.value.length > 0;
  const focusSearch = () => search.current?.focus();
  return (
    <div class={styles.library}>
      <div class={styles.head}>
        <ScreenHead title={t('libraryTitle')}>
          <Button kind="quiet" onClick={model.history.open}>
            {t('libraryUndoHistory')}
          </Button>
          <Button kind="primary" onClick={() => model.edit()}>
            {t('libraryAddCard')}
          </Button>
        </ScreenHead>
      </div>
      <aside class={styles.decks}>
        <DeckList model={model} onOpen={onOpenDeck} />
      </aside>
      <section class={styles.notes} aria-label={deck?.name ?? t('libraryAllDecks')}>
        <div class={styles.tools}>
          {deck && (
            <h2 class={styles.deckName}>
              <span>{deck.name}</span>
              <Button kind="quiet" onClick={() => (model.deckActions.open.value = deck)}>
                {t('libraryDeckEdit')}
              </Button>
            </h2>
          )}
          <label class={styles.search}>
            <span class="visually-hidden">{t('librarySearch')}</span>
            <input
              ref={search}
              type="search"
              class={field.control}
              placeholder={t('librarySearchHint')}
              value={model.query.value}
              onInput={(event) => (model.query.value = event.currentTarget.value)}
            />
          </label>
        </div>
        <p class="visually-hidden" role="status">
          {model.index.isComplete.value && tn('libraryFound', model.shown.value.length)}
        </p>
        <BulkBar model={model} />
        {hasNotes && model.shown.value.length > 0 && (
          <NoteTable model={model} onSearch={focusSearch} />
        )}
        {hasNotes && model.shown.value.length === 0 && <NothingShown model={model} />}
        {!hasNotes && model.index.isComplete.value && (
          <EmptyState sentence={t('libraryEmpty')}>
            <LinkButton href="#/transfer">{t('libraryImport')}</LinkButton>
          </EmptyState>
        )}
      </section>
      {model.editor.value && <NoteEditor model={model.editor.value} decks={model.decks.value} />}
      <UndoHistory model={model.history} />
      {model.deckActions.open.value && (
        <DeckDialog
          actions={model.deckActions}
          deck={model.deckActions.open.value}
          decks={model.decks.value}
        />
      )}
    </div>
  );
}

/** A search or a deck without notes. */
function NothingShown({ model }: { model: LibraryModel }) {
  if (model.query.value.trim() === '') return <EmptyState sentence={t('libraryDeckEmpty')} />;
  return (
    <EmptyState sentence={t('libraryNothingFound')}>
      <Button onClick={() => (model.query.value = '')}>{t('libraryClearSearch')}</Button>
    </EmptyState>
  );
}
