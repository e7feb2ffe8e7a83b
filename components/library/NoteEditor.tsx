import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import styles from './LibraryDialogs.module.css';
import { NoteField } from './NoteField';
import type { NoteEditorModel } from './note-editor-model';

export interface NoteEditorProps {
  model: NoteEditorModel;
  decks: readonly DeckLine[];
}

/** Writes or edits one note. Ctrl+Enter saves from anywhere in it. */
export function NoteEditor({ model, decks }: NoteEditorProps) {
  const fields = model.fields.value;
  const same = model.sameFront.value;
  const isReversed = model.isReversed.value;
  // Nothing is written into a note that is not there yet.
  if (fields.length === 0) return null;
  return (
    <Dialog
      title={t(model.isNew.value ? 'libraryAddCard' : 'libraryEditNote')}
      onClose={model.close}
    >
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          model.save();
        }}
        // A file that is dropped beside a field would open in place of this page.
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) model.save();
        }}
      >
        {fields.map((field, at) => (
          <NoteField key={field.id} model={model} field={field} isFirst={at === 0} />
        ))}
        <p class={styles.warning} role="status">
          {same && t('librarySameFront', same.deckName, same.back)}
        </p>
        <div class={styles.two}>
          <Field label={t('libraryDeck')}>
            {(ids) => (
              <select
                {...ids}
                value={model.deckId.value ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  model.deckId.value = value === '' ? undefined : parseId<DeckId>(value);
                  model.touch();
                }}
              >
                {model.deckId.value === undefined && (
                  <option value="">{t('libraryMyCards')}</option>
                )}
                {decks.map((deck) => (
                  <option key={deck.deckId} value={deck.deckId}>
                    {deck.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('libraryTags')}>
            {(ids) => (
              <input
                {...ids}
                autocomplete="off"
                value={model.tags.value}
                onInput={(event) => {
                  model.tags.value = event.currentTarget.value;
                  model.touch();
                }}
              />
            )}
          </Field>
        </div>
        <Field label={t('librarySource')}>
          {(ids) => (
            <input
              {...ids}
              type="url"
              placeholder="https://"
              value={model.sourceUrl.value}
              onInput={(event) => {
                model.sourceUrl.value = event.currentTarget.value;
                model.touch();
              }}
            />
          )}
        </Field>
        {isWebAddress(model.sourceUrl.value) && (
          <a class={styles.source} href={model.sourceUrl.value} target="_blank" rel="noreferrer">
            {model.sourceTitle.value || model.sourceUrl.value}
          </a>
        )}
        {isReversed !== undefined && (
          <label class={styles.check}>
            <input
              type="checkbox"
              class={tick.box}
              checked={isReversed}
              onChange={(event) => {
                model.isReversed.value = event.currentTarget.checked;
                model.touch();
              }}
            />
            {t('libraryBothWays')}
          </label>
        )}
        <p class={styles.hint}>{t('libraryMarksHint')}</p>
        <DialogActions>
          <Button onClick={model.close}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!model.canSave.value}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
