import { CardHtml } from '@/components/review/CardHtml';
import { Button } from '@/components/ui/Button';
import tick from '@/components/ui/Tick.module.css';
import { t, tn } from '@/lib/i18n/t';
import { DuplicatesField } from './DuplicatesField';
import styles from './ImportPreview.module.css';
import type { PackagePreview as Preview } from './import-stage-model';
import { LearnedField } from './LearnedField';
import own from './PackagePreview.module.css';
import { ProblemLines } from './ProblemLines';
import type { TransferModel } from './transfer-model';

const DECKS_SHOWN = 8;

export interface PackagePreviewProps {
  model: TransferModel;
  name: string;
  preview: Preview;
}

/** What an Anki package would bring, before anything is written. */
export function PackagePreview({ model, name, preview }: PackagePreviewProps) {
  const { counts, decks, sample } = preview;
  const { fileIn } = model;
  const beside = [
    counts.reviews > 0 && tn('transferReviews', counts.reviews),
    counts.media > 0 && tn('transferMedia', counts.media),
  ].filter((text) => text !== false);
  return (
    <form
      class={styles.preview}
      onSubmit={(event) => {
        event.preventDefault();
        model.run(fileIn.startImport);
      }}
    >
      <div class={styles.summary}>
        <p class={styles.count}>
          {t('transferFound', tn('transferNotes', counts.notes), tn('cards', counts.cards))}
        </p>
        {beside.length > 0 && <p>{beside.join(' · ')}</p>}
        <p class={styles.file}>{name}</p>
      </div>
      <div class={styles.choices}>
        {counts.learned > 0 && <LearnedField model={fileIn} count={counts.learned} />}
        <DuplicatesField model={fileIn} />
      </div>
      {counts.media > 0 && (
        <label class={styles.check}>
          <input
            type="checkbox"
            class={tick.box}
            checked={fileIn.bringsMedia.value}
            onChange={({ currentTarget }) => {
              fileIn.bringsMedia.value = currentTarget.checked;
            }}
          />
          {tn('transferBringMedia', counts.media)}
        </label>
      )}
      <DeckCounts decks={decks} />
      {sample.length > 0 && (
        <div>
          <h3 class={styles.subheading}>{t('transferSomeCards')}</h3>
          <ul class={own.cards}>
            {sample.map(({ front, back }, at) => (
              <li key={at} class={own.card}>
                <CardHtml class="card-text" html={front} size="text" />
                <CardHtml class={own.back ?? ''} html={back} size="text" />
              </li>
            ))}
          </ul>
        </div>
      )}
      <ProblemLines preview={preview} />
      <div class={styles.actions}>
        <Button type="submit" kind="primary" disabled={counts.notes === 0}>
          {t('transferImport')}
        </Button>
        <Button kind="quiet" onClick={() => model.run(fileIn.startOver)}>
          {t('transferStartOver')}
        </Button>
      </div>
    </form>
  );
}

function DeckCounts({ decks }: Pick<Preview, 'decks'>) {
  const more = decks.length - DECKS_SHOWN;
  return (
    <div>
      <h3 class={styles.subheading}>{tn('transferDecks', decks.length)}</h3>
      <ul class={own.decks}>
        {decks.slice(0, DECKS_SHOWN).map(({ path, cards }) => (
          <li key={path} class={own.deck}>
            <span>{path}</span>
            <span class={own.amount}>{tn('cards', cards)}</span>
          </li>
        ))}
        {more > 0 && <li class={own.amount}>{tn('transferMoreDecks', more)}</li>}
      </ul>
    </div>
  );
}
