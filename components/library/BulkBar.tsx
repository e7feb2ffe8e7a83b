import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import { useMedia } from '@/components/ui/use-media';
import { t, tn } from '@/lib/i18n/t';
import styles from './BulkBar.module.css';
import { BulkTagDialog } from './BulkTagDialog';
import { DeckPicker } from './DeckPicker';
import type { LibraryModel } from './library-model';

const CROSS = ['M18 6 6 18', 'm6 6 12 12'];

export interface BulkBarProps {
  model: LibraryModel;
}

/** What can be done with the chosen notes; every press can be undone. */
export function BulkBar({ model }: BulkBarProps) {
  const [asking, setAsking] = useState<'tags' | 'deck'>();
  const room = useRoom();
  const { bulk, selection } = model;
  const ids = selection.chosenIds.value;
  if (bulk.progress.value) return <Progress {...bulk.progress.value} />;
  if (ids.length === 0) return null;
  const cards = ids.flatMap((id) => model.index.cards.value.get(id) ?? []);
  const areSuspended = cards.every((card) => card.suspendedAt !== undefined);
  const areFlagged = cards.some((card) => card.flag !== undefined);
  const acts = [
    { label: t('libraryMoveTo'), onPress: () => setAsking('deck') },
    { label: t('libraryTags'), onPress: () => setAsking('tags') },
    {
      label: t(areSuspended ? 'libraryResume' : 'librarySuspend'),
      onPress: () => void bulk.suspend(ids, !areSuspended),
    },
    { label: t('delete'), onPress: () => void bulk.remove(ids) },
    { label: t('libraryStartAgain'), onPress: () => void bulk.reset(ids) },
    {
      label: t(areFlagged ? 'libraryUnflag' : 'libraryFlag'),
      onPress: () => void bulk.flag(ids, areFlagged ? undefined : 1),
    },
  ] satisfies readonly MenuEntry[];
  const canChooseAll = ids.length < model.shown.value.length;
  return (
    <div class={styles.bulk} role="toolbar" aria-label={t('libraryBulk')}>
      <span class={styles.chosen}>
        <button
          type="button"
          class={styles.clear}
          aria-label={t('libraryClearChoice')}
          title={t('libraryClearChoice')}
          onClick={selection.clear}
        >
          <Icon paths={CROSS} />
        </button>
        <strong>{tn('libraryChosen', ids.length)}</strong>
        {canChooseAll && (
          <span class={styles.all}>
            <Button kind="quiet" disabled={!selection.isWhole.value} onClick={selection.chooseAll}>
              {tn('libraryChooseFound', model.shown.value.length)}
            </Button>
          </span>
        )}
      </span>
      <span class={styles.acts}>
        {acts.slice(0, room).map(({ label, onPress }) => (
          <Button key={label} kind="quiet" onClick={onPress}>
            {label}
          </Button>
        ))}
        <Menu label={t('libraryBulkMore')} entries={acts.slice(room)} />
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

/** How many actions stand side by side: the bar has one line, the others are in its menu. */
function useRoom(): number {
  const isNarrow = useMedia('(max-width: 480px)');
  const isMiddle = useMedia('(max-width: 1023px)');
  if (isNarrow) return 1;
  return isMiddle ? 2 : 4;
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
