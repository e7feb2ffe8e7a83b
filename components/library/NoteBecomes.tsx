import { Button } from '@/components/ui/Button';
import { ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import { t, tn } from '@/lib/i18n/t';
import styles from './NoteEditor.module.css';
import type { NoteEditorModel } from './note-editor-model';
import { whyNoCard } from './note-words';

/** How many cards the note makes, which of them go, and whether another note asks the same. */
export function NoteBecomes({ model }: { model: NoteEditorModel }) {
  const { preview, sameFront, goneCount, hasIdleBlanks } = model.preview;
  const count = preview.value?.cards.length;
  const same = sameFront.value;
  // The preview says quietly what is missing; pressed too early, Save says it here.
  const isWarned = count === 0 && model.isWarned.value;
  return (
    <div class={styles.becomes}>
      <p role="status" class={isWarned ? styles.warning : styles.line}>
        {isWarned && whyNoCard(model.form)}
        {count !== undefined && count > 0 && tn('libraryMakes', count)}
        {goneCount.value > 0 && ` ${tn('libraryGone', goneCount.value)}`}
      </p>
      {hasIdleBlanks.value && (
        <div class={styles.warning}>
          <span>{t('libraryIdleBlanks')}</span>
          <Button kind="quiet" onClick={() => model.form.chooseType(ownNoteTypeOf('cloze').id)}>
            {t('libraryMakeCloze')}
          </Button>
        </div>
      )}
      <div role="status" class={same ? styles.warning : undefined}>
        {same && (
          <>
            <span>
              {t('librarySameFront', same.deckName, same.back)}
              {same.more > 0 && ` (${tn('librarySameFrontMore', same.more)})`}
            </span>
            <Button kind="quiet" onClick={() => model.openOther(same.noteId)}>
              {t('libraryOpenOther')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
