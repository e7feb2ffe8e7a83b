import { CardHtml } from '@/components/review/CardHtml';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import type { NoteEditorModel } from './note-editor-model';
import styles from './NoteMedia.module.css';
import { fieldLabel } from './note-words';

/**
 * The pictures and sounds that the marks of a note's fields stand for, below them all: whoever writes
 * goes with Tab from field to field first.
 */
export function NoteMedia({ model }: { model: NoteEditorModel }) {
  const type = model.form.type.value;
  const fields = model.form.fields.value;
  const media = fields.flatMap((field) =>
    model.media.mediaOf(field).map((medium) => ({ field, medium })),
  );
  if (media.length === 0) return null;
  return (
    <ul class={styles.media} aria-label={t('libraryMedia')}>
      {media.map(({ field, medium }, at) => (
        <li key={`${medium.token} ${at}`} data-sound={medium.html.includes('<audio') || undefined}>
          <CardHtml class={styles.thumb ?? ''} html={medium.html} size="text" />
          <span class={styles.name}>
            {medium.name}
            <span class={styles.field}>{fieldLabel(type, field)}</span>
          </span>
          <Button
            kind="quiet"
            aria-label={t('libraryMediaRemove', medium.name)}
            onClick={() => model.media.remove(field, medium)}
          >
            {t('libraryMediaTakeOut')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
