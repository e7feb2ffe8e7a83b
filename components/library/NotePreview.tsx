import { useState } from 'preact/hooks';
import '@/components/review/card.css';
import { CardHtml } from '@/components/review/CardHtml';
import { Button } from '@/components/ui/Button';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { t, tn } from '@/lib/i18n/t';
import styles from './NotePreview.module.css';
import type { NoteEditorModel } from './note-editor-model';
import type { NotePreview as Preview, PreviewedCard } from './note-preview-model';
import { cardLabel, whyNoCard } from './note-words';

const FIRST_SHOWN = 6;

/** Every card that the note makes, question and answer, as a new tab shows it. */
export function NotePreview({ model }: { model: NoteEditorModel }) {
  const [isAll, setAll] = useState(false);
  const preview = model.preview.preview.value;
  const cards = preview?.cards ?? [];
  const shown = isAll ? cards : cards.slice(0, FIRST_SHOWN);
  const type = model.form.type.value ?? { hasClozes: false };
  return (
    <section class={styles.preview} aria-label={t('libraryPreview')}>
      <h3 class={styles.title}>{t('libraryPreview')}</h3>
      {preview && cards.length === 0 && (
        <div class={styles.empty}>
          <p>{whyNoCard(model.form)}</p>
        </div>
      )}
      {preview &&
        shown.map((card) => (
          <CardPreview
            key={card.ordinal}
            preview={preview}
            card={card}
            label={cards.length > 1 ? cardLabel(type, card) : undefined}
          />
        ))}
      {cards.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {tn('libraryShowCards', cards.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

interface CardPreviewProps {
  preview: Preview;
  card: PreviewedCard;
  label: string | undefined;
}

function CardPreview({ preview, card, label }: CardPreviewProps) {
  const author =
    preview.css.trim() === '' ? undefined : { css: preview.css, ordinal: card.ordinal };
  return (
    <article class={`card ${styles.card ?? ''}`} data-phase="answer" aria-label={label}>
      <div class="card-paper" />
      <p class="card-deck">
        <span class="card-dot" data-dot={String(preview.dot)} />
        {preview.deckName}
        {label && ` · ${label}`}
      </p>
      <CardHtml
        class="card-question"
        html={card.front}
        size={textSizeOf(card.front)}
        author={author}
      />
      <CardHtml class="card-answer" html={card.back} size={textSizeOf(card.back)} author={author} />
    </article>
  );
}
