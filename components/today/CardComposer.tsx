import type { ComposerModel } from '@/components/goals/composer-model';
import { useKeptField } from '@/components/goals/use-kept-field';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './Compose.module.css';

export interface CardComposerProps {
  model: ComposerModel;
}

/** A card in two fields; one that is there already is recognised and said. */
export function CardComposer({ model }: CardComposerProps) {
  const front = useKeptField<HTMLTextAreaElement>(model, 'front');
  const back = useKeptField<HTMLTextAreaElement>(model, 'back');
  const isReady = front.value.trim() !== '' && back.value.trim() !== '';
  return (
    <form
      class={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void model.addCard();
      }}
    >
      <Field label={t('popupFront')}>
        {(ids) => <textarea {...ids} {...front} placeholder={t('popupFrontHint')} />}
      </Field>
      <Field label={t('popupBackSide')}>
        {(ids) => <textarea {...ids} {...back} placeholder={t('popupBackHint')} />}
      </Field>
      <div role="status">
        {model.isDuplicate.value && (
          <p class={styles.known}>
            {t('popupCardKnown')}
            <Button kind="quiet" onClick={() => void model.addCard(true)}>
              {t('popupAddAnyway')}
            </Button>
          </p>
        )}
      </div>
      <Button kind="primary" type="submit" wide disabled={!isReady}>
        {t('popupAddCard')}
      </Button>
    </form>
  );
}
