import { DraftFinisher } from '@/components/capture/DraftFinisher';
import { t } from '@/lib/i18n/t';
import { AfterRow } from './AfterRow';
import { CardRing } from './CardRing';
import type { DraftModel } from './tab-draft-model';

export interface TabDraftProps {
  model: DraftModel;
  ring: { readonly share: number; readonly label: string };
  onMore: () => void;
}

/** A saved phrase to finish on a new tab: one line, or later. */
export function TabDraft({ model, ring, onMore }: TabDraftProps) {
  const draft = model.draft.value;
  const end = model.end.value;
  return (
    <article class="card" aria-label={t('captureInboxTitle')}>
      <div class="card-paper" />
      <CardRing {...ring} />
      <p class="card-deck">{t('newtabDraft')}</p>
      {end === undefined ? (
        <DraftFinisher
          draft={draft}
          onSave={(given) => void model.save(given)}
          onLater={() => void model.later()}
          onDrop={() => void model.drop()}
          onType={model.type}
        />
      ) : (
        <>
          <p class="card-question" data-size="phrase">
            {draft.phrase}
          </p>
          <span />
        </>
      )}
      {/* It stands from the start: a region that comes with its words is not read out. */}
      <div class={end ? 'card-actions' : 'visually-hidden'} role="status">
        {end && (
          <AfterRow
            sentence={t(END_WORDS[end])}
            onUndo={model.canUndo.value ? () => void model.undo() : undefined}
            onMore={onMore}
          />
        )}
      </div>
    </article>
  );
}

const END_WORDS = {
  saved: 'newtabDraftSaved',
  later: 'newtabDraftLater',
  dropped: 'newtabDraftDropped',
  gone: 'newtabDraftGone',
} as const;
