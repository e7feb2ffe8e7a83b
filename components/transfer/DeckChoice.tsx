import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import type { CardsPreview, FilePreview } from './import-stage-model';
import styles from './ImportPreview.module.css';
import type { TransferModel } from './transfer-model';

export interface DeckChoiceProps {
  model: TransferModel;
  preview: FilePreview;
}

/** Which deck the notes go to. Where the file has one for every card, there is nothing to choose. */
export function DeckChoice({ model, preview }: DeckChoiceProps) {
  const { choices, chooseDeck } = model.fileIn;
  if (preview.kind === 'cards' && preview.deck !== undefined) return <OwnDecks preview={preview} />;
  const named = preview.namedDecks > 0 ? tn('transferDeckNamed', preview.namedDecks) : undefined;
  return (
    <Field label={t('transferDeck')} hint={named ?? t('transferDeckHint')}>
      {(ids) => (
        <>
          <input
            {...ids}
            list="transfer-decks"
            required
            autocomplete="off"
            value={choices.value.deck}
            onChange={({ currentTarget }) => model.run(() => chooseDeck(currentTarget.value))}
          />
          <datalist id="transfer-decks">
            {model.decks.value.map(({ path }) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function OwnDecks({ preview }: { preview: CardsPreview }) {
  const { deckNames, namedDecks } = preview;
  const shown = deckNames.join(', ');
  const isMore = namedDecks > deckNames.length;
  return (
    <div>
      <p class={styles.subheading}>{tn('transferOwnDecks', namedDecks)}</p>
      <p class={styles.decks}>{isMore ? t('transferAndMore', shown) : shown}</p>
    </div>
  );
}
