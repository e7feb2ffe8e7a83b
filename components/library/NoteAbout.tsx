import { Field } from '@/components/ui/Field';
import { formatSize, sizeOfDays, sizeOfWait } from '@/lib/i18n/interval';
import { locale, t, tn } from '@/lib/i18n/t';
import { formatAgo } from '@/lib/i18n/when';
import styles from './NoteAbout.module.css';
import type { CardAbout } from './note-about-model';
import type { NoteEditorModel } from './note-editor-model';
import { cardLabel } from './note-words';

/** Where a note comes from and how its cards are doing, folded away until somebody asks. */
export function NoteAbout({ model }: { model: NoteEditorModel }) {
  const { about, now, load } = model.about;
  const { sourceUrl, sourceTitle } = model.form;
  const known = about.value;
  const type = model.form.type.value ?? { hasClozes: false };
  return (
    <details class={styles.about} onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('libraryAbout')}</summary>
      <div class={styles.inside}>
        <Field label={t('librarySource')}>
          {(ids) => (
            <input
              {...ids}
              type="url"
              placeholder="https://"
              value={sourceUrl.value}
              onInput={(event) => (sourceUrl.value = event.currentTarget.value)}
            />
          )}
        </Field>
        {/^https?:\/\//i.test(sourceUrl.value) && (
          <a class={styles.source} href={sourceUrl.value} target="_blank" rel="noreferrer">
            {sourceTitle.value || sourceUrl.value}
          </a>
        )}
        {known && (
          <>
            <p class={styles.dates}>
              {[
                known.addedAt && t('libraryAddedOn', dateText(known.addedAt)),
                t('libraryChangedOn', dateText(known.changedAt)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ul class={styles.cards}>
              {known.cards.map((card) => (
                <li key={card.cardId}>
                  <h3>{cardLabel(type, { name: card.name, ordinal: ordinalOf(card) })}</h3>
                  {linesOf(card, now()).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function ordinalOf({ cardId }: CardAbout): number {
  return Number(cardId.slice(cardId.lastIndexOf('/') + 1));
}

/** State and next time, memory, last answers: a line each, as far as there is something to say. */
function linesOf(card: CardAbout, now: number): readonly string[] {
  const { state, dueAt, stabilityDays, lapses, answers, flag } = card;
  const isAsked = state !== 'suspended' && dueAt !== undefined;
  const when = isAsked && (dueAt <= now ? t('libraryAskedNow') : askedIn(dueAt - now));
  const days = stabilityDays === undefined ? undefined : Math.max(1, Math.round(stabilityDays));
  const told = answers.map(
    ({ at, rating }) => `${t(`libraryAnswer_${rating}`)} (${formatAgo(at, now)})`,
  );
  return [
    [t(`libraryState_${state}`), when].filter(Boolean).join(', '),
    days && t('libraryStability', formatSize(sizeOfDays(days))),
    lapses > 0 && tn('libraryLapses', lapses),
    told.length > 0 && t('libraryAnswers', told.join(', ')),
    flag && t('libraryFlagged', flag),
  ].filter((line): line is string => typeof line === 'string');
}

function askedIn(wait: number): string {
  return t('libraryAskedIn', formatSize(sizeOfWait(wait)));
}

function dateText(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);
}
