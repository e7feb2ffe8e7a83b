import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog, SaveActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import { deckAndLinesBelow } from '@/lib/domain/library/deck-tree';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { deckForm, type DeckActions, type DeckForm, type DeckLine } from './deck-actions-model';
import { DeckOptionsFields } from './deck-options/DeckOptionsFields';
import { ReadAloudFields } from './ReadAloudFields';
import { SitesField } from './SitesField';
import styles from './LibraryDialogs.module.css';

export interface DeckDialogProps {
  actions: DeckActions;
  deck: DeckLine | 'new';
  decks: readonly DeckLine[];
}

/** A deck's name, place and how it is learned. */
export function DeckDialog({ actions, deck, decks }: DeckDialogProps) {
  const known = deck === 'new' ? undefined : deck;
  const [form, setForm] = useState<DeckForm>(deckForm(deck));
  const [areSitesBad, setSitesBad] = useState(false);
  /** Options that cannot be saved as they stand there. */
  const [wrong, setWrong] = useState<ReadonlySet<keyof DeckOptions>>(new Set());
  useEffect(() => actions.options.load(known?.deckId), [known?.deckId]);
  const close = () => (actions.open.value = undefined);
  const own = known ? deckAndLinesBelow(decks, known.deckId) : new Set<DeckId>();
  const others = decks.filter((one) => !own.has(one.deckId));
  return (
    <Dialog title={t(known ? 'libraryDeckEdit' : 'libraryNewDeck')} onClose={close}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!areSitesBad && wrong.size === 0) actions.save(form);
          else showWrong(event.currentTarget);
        }}
      >
        <Field label={t('libraryDeckName')}>
          {(ids) => (
            <input
              {...ids}
              required
              value={form.name}
              onInput={(event) => setForm({ ...form, name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('libraryDeckParent')}>
          {(ids) => (
            <select
              {...ids}
              value={form.parentId ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setForm({ ...form, parentId: value === '' ? undefined : parseId<DeckId>(value) })
              }
            >
              <option value="">{t('libraryDeckOnTop')}</option>
              {others.map((one) => (
                <option key={one.deckId} value={one.deckId}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SitesField
          sites={form.sites}
          onChange={(sites) => {
            setSitesBad(sites === undefined);
            if (sites) setForm({ ...form, sites });
          }}
        />
        <DeckOptionsFields
          model={actions.options}
          options={form.options}
          stored={known?.options ?? {}}
          parentId={form.parentId}
          decks={decks}
          onChange={(options) => setForm({ ...form, options })}
          onCheck={(name, isRight) =>
            setWrong(isRight ? wrong.difference(new Set([name])) : wrong.union(new Set([name])))
          }
        />
        <ReadAloudFields
          options={form.options}
          onChange={(options) => setForm({ ...form, options })}
        />
        <SaveActions
          onCancel={close}
          before={
            known && (
              <Button kind="danger" onClick={() => actions.remove(known)}>
                {t('libraryDeckDelete')}
              </Button>
            )
          }
        />
      </form>
    </Dialog>
  );
}

/** Goes to the first field that cannot be saved: it may be far from the button, or folded away. */
function showWrong(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
