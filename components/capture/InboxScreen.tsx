import { useEffect } from 'preact/hooks';
import { EmptyState } from '@/components/ui/EmptyState';
import field from '@/components/ui/Field.module.css';
import { ScreenHead } from '@/components/ui/ScreenHead';
import type { DraftView } from '@/lib/domain/capture/draft-view';
import type { DraftId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import { DraftFinisher } from './DraftFinisher';
import { DraftRow } from './DraftRow';
import type { InboxModel } from './inbox-model';
import styles from './InboxScreen.module.css';

export interface InboxScreenProps {
  model: InboxModel;
  /** The draft that the address names: it opens with the cursor in its field. */
  draftId?: DraftId | undefined;
  /** Opens the library at a text. */
  onFind: (text: string) => void;
}

/** Saved phrases that wait for their meaning: the open one can be finished, the others are rows. */
export function InboxScreen({ model, draftId, onFind }: InboxScreenProps) {
  useEffect(() => {
    if (draftId !== undefined) model.openDraft(draftId);
  }, [draftId]);
  const drafts = model.drafts.value;
  const open = model.open.value;
  return (
    <div class={styles.inbox}>
      <ScreenHead
        title={t('captureInboxTitle')}
        line={
          drafts !== undefined &&
          drafts.length > 0 &&
          `${tn('capturePhrases', drafts.length)} · ${t('captureInboxHint')}`
        }
      />
      {drafts?.length === 0 && <EmptyState sentence={t('captureInboxEmpty')} />}
      {drafts !== undefined && drafts.length > 0 && (
        <>
          <DeckChoice model={model} />
          <ul class={styles.list}>
            {drafts.map((draft) => (
              <li key={draft.draftId} class={draft === open ? styles.open : undefined}>
                {draft === open ? (
                  <OpenDraft key={model.focus.value} draft={draft} model={model} onFind={onFind} />
                ) : (
                  <DraftRow draft={draft} onOpen={() => model.openDraft(draft.draftId)} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function OpenDraft({
  draft,
  model,
  onFind,
}: Omit<InboxScreenProps, 'draftId'> & { draft: DraftView }) {
  return (
    <DraftFinisher
      draft={draft}
      focusField={model.focus.value > 0}
      onSave={(given) => void model.finish(draft, given)}
      onLater={() => void model.later(draft)}
      onDrop={() => void model.drop(draft)}
      onType={(meaning) => model.keepMeaning(draft, meaning)}
      onShowCard={() => onFind(draft.phrase)}
    />
  );
}

function DeckChoice({ model }: { model: InboxModel }) {
  const decks = model.decks.value;
  if (decks.length < 2) return null;
  return (
    <label class={styles.deck}>
      {t('captureInboxDeck')}
      <select
        class={field.control}
        value={model.deckId.value ?? decks[0]?.deckId}
        onChange={(event) => {
          model.deckId.value = decks[event.currentTarget.selectedIndex]?.deckId;
        }}
      >
        {decks.map(({ deckId, name }) => (
          <option key={deckId} value={deckId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
