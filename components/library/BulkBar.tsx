import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { t, tn } from '@/lib/i18n/t';
import styles from './BulkBar.module.css';
import { BulkTagDialog } from './BulkTagDialog';
import { DeckPicker } from './DeckPicker';
import type { LibraryModel } from './library-model';

export interface BulkBarProps {
  model: LibraryModel;
}

/** What can be done with the chosen notes; every press can be undone. */
export function BulkBar({ model }: BulkBarProps) {
  const [asking, setAsking] = useState<'tags' | 'deck'>();
  const { bulk, selection } = model;
  const ids = selection.chosenIds.value;
  if (bulk.progress.value) return <Progress {...bulk.progress.value} />;
  if (ids.length === 0) return null;
  const cards = ids.flatMap((id) => model.index.cards.value.get(id) ?? []);
  const areSuspended = cards.every((card) => card.suspendedAt !== undefined);
  const areFlagged = cards.some((card) => card.flag !== undefined);
  const canChooseAll = ids.length < model.shown.value.length;
  return (
    <div class={styles.bulk} role="toolbar" aria-label={t('libraryBulk')}>
      <span class={styles.chosen}>
        <strong>{tn('libraryChosen', ids.length)}</strong>
        {canChooseAll && (
          <span class={styles.all}>
            <Button kind="quiet" disabled={!selection.isWhole.value} onClick={selection.chooseAll}>
              {tn('libraryChooseFound', model.shown.value.length)}
            </Button>
          </span>
        )}
        <Button kind="quiet" onClick={selection.clear}>
          {t('libraryClearChoice')}
        </Button>
      </span>
      <span class={styles.acts}>
        <Button kind="quiet" onClick={() => setAsking('deck')}>
          {t('libraryMoveTo')}
        </Button>
        <Button kind="quiet" onClick={() => setAsking('tags')}>
          {t('libraryTags')}
        </Button>
        <Button kind="quiet" onClick={() => void bulk.suspend(ids, !areSuspended)}>
          {t(areSuspended ? 'libraryResume' : 'librarySuspend')}
        </Button>
        <Button kind="quiet" onClick={() => void bulk.remove(ids)}>
          {t('delete')}
        </Button>
        <Menu
          label={t('libraryBulkMore')}
          entries={[
            { label: t('libraryStartAgain'), onPress: () => void bulk.reset(ids) },
            {
              label: t(areFlagged ? 'libraryUnflag' : 'libraryFlag'),
              onPress: () => void bulk.flag(ids, areFlagged ? undefined : 1),
            },
          ]}
        />
      </span>
      {asking === 'tags' && (
        <BulkTagDialog
          model={model}
          noteIds={ids}
          onClose={() => setAsking(undefined)}
          onSave={(add, remove) => {
            setAsking(undefined);
            void bulk.tag(ids, add, remove);
          }}
        />
      )}
      {asking === 'deck' && (
        <DeckPicker
          title={tn('libraryMoveNotes', ids.length)}
          decks={model.decks.value}
          onClose={() => setAsking(undefined)}
          onPick={(deckId) => {
            setAsking(undefined);
            if (deckId) void bulk.move(ids, deckId);
          }}
        />
      )}
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <div class={styles.bulk} role="status">
      <label class={styles.progress}>
        {t('libraryChanging', done, total)}
        <progress max={total} value={done} />
      </label>
    </div>
  );
}
