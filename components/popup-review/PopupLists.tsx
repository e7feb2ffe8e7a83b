import { DraftFinisher } from '@/components/capture/DraftFinisher';
import { DraftRow } from '@/components/capture/DraftRow';
import type { InboxModel } from '@/components/capture/inbox-model';
import { EmptyState } from '@/components/ui/EmptyState';
import { Tabs } from '@/components/ui/Tabs';
import type { CardId } from '@/lib/domain/ids';
import { htmlToText } from '@/lib/domain/render/html-text';
import { t } from '@/lib/i18n/t';
import styles from './lists.module.css';
import type { PopupList, PopupListsModel } from './popup-lists-model';
import { ReviewFrame } from './ReviewFrame';
import { shownWords } from './shown-words';

export interface PopupListsProps {
  lists: PopupListsModel;
  /** A card was picked: it can be answered right here. */
  onOpenCard: (cardId: CardId) => void;
}

const TABS: readonly {
  readonly name: PopupList;
  readonly label: 'reviewLastShown' | 'reviewLastSaved';
}[] = [
  { name: 'shown', label: 'reviewLastShown' },
  { name: 'saved', label: 'reviewLastSaved' },
];

/** The cards shown last (C-30), and the phrases saved last with the line for their meaning. */
export function PopupLists({ lists, onOpenCard }: PopupListsProps) {
  const current = lists.list.value;
  return (
    <ReviewFrame title={t('reviewLists')} onBack={lists.leave}>
      <div class={styles.page}>
        <Tabs
          label={t('reviewLists')}
          tabs={TABS.map(({ name, label }) => ({ name, label: t(label) }))}
          current={current}
          onChoose={(list) => void lists.open(list)}
        />
        {current === 'saved' ? (
          lists.inbox.value && <SavedList inbox={lists.inbox.value} />
        ) : (
          <ShownList lists={lists} onOpenCard={onOpenCard} />
        )}
      </div>
    </ReviewFrame>
  );
}

function ShownList({ lists, onOpenCard }: PopupListsProps) {
  const shown = lists.shown.value ?? [];
  if (shown.length === 0) return <NothingYet sentence={t('reviewLastShownNone')} />;
  return (
    <ul class={styles.rows}>
      {shown.map(({ card, shownAt, isAnswered }) => (
        <li key={card.cardId}>
          <button type="button" class={styles.row} onClick={() => onOpenCard(card.cardId)}>
            <span class={styles.name} dir="auto">
              {htmlToText(card.front) || card.deckName}
            </span>
            <span class={styles.detail}>{shownWords(card.deckName, shownAt, isAnswered)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function SavedList({ inbox }: { inbox: InboxModel }) {
  const drafts = inbox.drafts.value ?? [];
  const open = inbox.open.value;
  if (drafts.length === 0) return <NothingYet sentence={t('reviewLastSavedNone')} />;
  return (
    <ul class={styles.drafts}>
      {drafts.map((draft) => (
        <li key={draft.draftId} class={draft === open ? styles.open : undefined}>
          {draft === open ? (
            <DraftFinisher
              key={inbox.focus.value}
              draft={draft}
              focusField
              onSave={(given) => void inbox.finish(draft, given)}
              onLater={() => void inbox.later(draft)}
              onDrop={() => void inbox.drop(draft)}
              onType={(meaning) => inbox.keepMeaning(draft, meaning)}
            />
          ) : (
            <DraftRow draft={draft} onOpen={() => inbox.openDraft(draft.draftId)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NothingYet({ sentence }: { sentence: string }) {
  return (
    <div class={styles.empty}>
      <EmptyState sentence={sentence} />
    </div>
  );
}
