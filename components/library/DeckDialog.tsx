import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import { deckAndLinesBelow } from '@/lib/domain/library/deck-tree';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { deckForm, type DeckActions, type DeckForm, type DeckLine } from './deck-actions-model';
import { SitesField } from './SitesField';
import styles from './LibraryDialogs.module.css';

type NumberOption = 'newPerDay' | 'minutesPerDay' | 'desiredRetention';

const OPTIONS = [
  { name: 'newPerDay', label: 'libraryDeckNew', min: 0, max: 999, step: 1 },
  { name: 'minutesPerDay', label: 'libraryDeckMinutes', min: 1, max: 600, step: 1 },
  { name: 'desiredRetention', label: 'libraryDeckRetention', min: 70, max: 99, step: 1 },
] as const satisfies readonly { name: NumberOption; [rest: string]: unknown }[];

export interface DeckDialogProps {
  actions: DeckActions;
  deck: DeckLine | 'new';
  decks: readonly DeckLine[];
}

/** A deck's name, place and how it is learned; an empty number means "as in Settings". */
export function DeckDialog({ actions, deck, decks }: DeckDialogProps) {
  const known = deck === 'new' ? undefined : deck;
  const [form, setForm] = useState<DeckForm>(deckForm(deck));
  const [areSitesBad, setSitesBad] = useState(false);
  const close = () => (actions.open.value = undefined);
  const own = known ? deckAndLinesBelow(decks, known.deckId) : new Set<DeckId>();
  const others = decks.filter((one) => !own.has(one.deckId));
  return (
    <Dialog title={t(known ? 'libraryDeckEdit' : 'libraryNewDeck')} onClose={close}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!areSitesBad) actions.save(form);
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
        <fieldset class={styles.options}>
          <legend>{t('libraryDeckOptions')}</legend>
          {OPTIONS.map(({ name, label, ...range }) => (
            <Field key={name} label={t(label)}>
              {(ids) => (
                <input
                  {...ids}
                  {...range}
                  type="number"
                  value={shownOption(form.options, name)}
                  onInput={(event) =>
                    setForm({
                      ...form,
                      options: withOption(form.options, name, event.currentTarget.valueAsNumber),
                    })
                  }
                />
              )}
            </Field>
          ))}
          <p class={styles.hint}>{t('libraryDeckOptionsHint')}</p>
        </fieldset>
        <DialogActions
          before={
            known && (
              <Button kind="danger" onClick={() => actions.remove(known)}>
                {t('libraryDeckDelete')}
              </Button>
            )
          }
        >
          <Button onClick={close}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Retention is a share in the data and a percentage on the screen. */
function shownOption(options: DeckOptions, name: NumberOption): number | '' {
  const value = options[name];
  if (value === undefined) return '';
  return name === 'desiredRetention' ? Math.round(value * 100) : value;
}

function withOption(options: DeckOptions, name: NumberOption, typed: number): DeckOptions {
  const { [name]: _before, ...rest } = options;
  if (!Number.isFinite(typed)) return rest;
  return { ...rest, [name]: name === 'desiredRetention' ? typed / 100 : Math.round(typed) };
}
