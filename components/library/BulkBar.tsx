import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import styles from './Library.module.css';
import dialog from './LibraryDialogs.module.css';
import type { LibraryModel } from './library-model';

export interface BulkBarProps {
  model: LibraryModel;
}

/** What can be done with the chosen notes; every press can be undone. */
export function BulkBar({ model }: BulkBarProps) {
  const [isTagging, setTagging] = useState(false);
  const ids = model.selection.chosenIds.value;
  if (ids.length === 0) return null;
  const areSuspended = ids.every((id) =>
    (model.index.cards.value.get(id) ?? []).every((card) => card.isSuspended),
  );
  return (
    <div class={styles.bulk} role="toolbar" aria-label={t('libraryBulk')}>
      <strong>{tn('libraryChosen', ids.length)}</strong>
      <select
        aria-label={t('libraryMoveTo')}
        value=""
        onChange={({ currentTarget: { value } }) =>
          value !== '' && void model.moveNotes(ids, parseId<DeckId>(value))
        }
      >
        <option value="">{t('libraryMoveTo')}</option>
        {model.decks.value.map((deck) => (
          <option key={deck.deckId} value={deck.deckId}>
            {deck.name}
          </option>
        ))}
      </select>
      <Button kind="quiet" onClick={() => setTagging(true)}>
        {t('libraryTags')}
      </Button>
      <Button kind="quiet" onClick={() => void model.suspend(ids, !areSuspended)}>
        {t(areSuspended ? 'libraryResume' : 'librarySuspend')}
      </Button>
      <Button kind="quiet" onClick={() => void model.reset(ids)}>
        {t('libraryStartAgain')}
      </Button>
      <Button kind="quiet" onClick={() => void model.deleteNotes(ids)}>
        {t('delete')}
      </Button>
      <Button kind="quiet" onClick={model.selection.clear}>
        {t('libraryClearChoice')}
      </Button>
      {isTagging && (
        <TagDialog
          onClose={() => setTagging(false)}
          onSave={(add, remove) => {
            setTagging(false);
            void model.tagNotes(ids, add, remove);
          }}
        />
      )}
    </div>
  );
}

interface TagDialogProps {
  onClose: () => void;
  onSave: (add: readonly string[], remove: readonly string[]) => void;
}

function TagDialog({ onClose, onSave }: TagDialogProps) {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  return (
    <Dialog title={t('libraryTags')} onClose={onClose}>
      <form
        class={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(words(add), words(remove));
        }}
      >
        <Field label={t('libraryTagsAdd')}>
          {(ids) => (
            <input {...ids} value={add} onInput={(event) => setAdd(event.currentTarget.value)} />
          )}
        </Field>
        <Field label={t('libraryTagsRemove')}>
          {(ids) => (
            <input
              {...ids}
              value={remove}
              onInput={(event) => setRemove(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class={dialog.actions}>
          <span class={dialog.gap} />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}
