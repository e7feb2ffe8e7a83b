import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { t, tn } from '@/lib/i18n/t';
import { BulkBar } from './BulkBar';
import { DeckDialog } from './DeckDialog';
import { DeckList } from './DeckList';
import { DeckMenu } from './DeckMenu';
import { DeckQuestionDialog } from './DeckQuestionDialog';
import styles from './Library.module.css';
import type { LibraryModel } from './library-model';
import { NoteTable } from './NoteTable';
import { SearchBar } from './SearchBar';
import { UndoHistory } from './UndoHistory';
import { useUndoKey } from './use-undo-key';

export interface LibraryScreenProps {
  model: LibraryModel;
}

/** Decks and notes: find, write, change many at once; everything can be undone. */
export function LibraryScreen({ model }: LibraryScreenProps) {
  const search = useRef<HTMLInputElement>(null);
  const notes = useRef<HTMLElement>(null);
  const { deckActions } = model;
  const deck = model.decks.value.find((one) => one.deckId === model.deckId.value);
  const hasNotes = model.index.rows.value.length > 0;
  const count = model.shown.value.length;
  useEffect(model.onDrawn, [model.shown.value, model.decks.value, model.index.isComplete.value]);
  useUndoKey(model.undoLast);
  const focusNotes = () => notes.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const editor = model.editor.value;
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
        <DeckList model={model} />
      </aside>
      <section ref={notes} class={styles.notes} aria-label={deck?.name ?? t('libraryAllDecks')}>
        <div class={styles.tools}>
          {deck && (
            <h2 class={styles.deckName}>
              <span>{deck.name}</span>
              <DeckMenu
                deck={deck}
                actions={deckActions}
                onAsk={(kind) => (deckActions.question.value = { kind, deck })}
              />
            </h2>
          )}
          <SearchBar model={model} input={search} onLeave={focusNotes} />
        </div>
        <p class={styles.count} role="status">
          {model.rowCount.value > 0 && tn('libraryFound', model.rowCount.value)}
          {!hasNotes && !model.index.isComplete.value && !model.isCutShort.value && (
            <span class={styles.late}>{t('libraryReading')}</span>
          )}
        </p>
        <CutShort model={model} />
        <BulkBar model={model} />
        {hasNotes && count > 0 && (
          <NoteTable model={model} onSearch={() => search.current?.focus()} />
        )}
        {hasNotes && count === 0 && <NothingShown model={model} />}
        {!hasNotes && model.index.isComplete.value && (
          <EmptyState sentence={t('libraryEmpty')}>
            <LinkButton href="#/transfer">{t('libraryImport')}</LinkButton>
          </EmptyState>
        )}
      </section>
      {editor && <editor.View model={editor.model} decks={model.decks.value} />}
      <UndoHistory model={model.history} />
      {deckActions.open.value && (
        <DeckDialog actions={deckActions} deck={deckActions.open.value} decks={model.decks.value} />
      )}
      {deckActions.question.value && (
        <DeckQuestionDialog
          question={deckActions.question.value}
          actions={deckActions}
          decks={model.decks.value}
        />
      )}
    </div>
  );
}

/** Where not all could be read nothing can be done with all: it says why, with the way on. */
function CutShort({ model }: LibraryScreenProps) {
  if (!model.isCutShort.value) return null;
  return (
    <div class={styles.cutShort} role="alert">
      <p>{t('libraryCutShort')}</p>
      <Button kind="quiet" onClick={model.load}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}

/** A search or a deck without notes, each with a way out. */
function NothingShown({ model }: LibraryScreenProps) {
  if (model.query.value.trim() === '') {
    return (
      <EmptyState sentence={t('libraryDeckEmpty')}>
        <Button onClick={() => model.openDeck(undefined)}>{t('libraryShowAll')}</Button>
      </EmptyState>
    );
  }
  const isElsewhere = model.deckId.value !== undefined;
  return (
    <EmptyState sentence={t('libraryNothingFound')}>
      {isElsewhere && (
        <Button onClick={() => model.openDeck(undefined)}>{t('librarySearchAll')}</Button>
      )}
      <Button kind={isElsewhere ? 'quiet' : 'outline'} onClick={() => model.ask('')}>
        {t('libraryClearSearch')}
      </Button>
    </EmptyState>
  );
}
