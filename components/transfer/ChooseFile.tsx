import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import button from '@/components/ui/Button.module.css';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './ChooseFile.module.css';
import type { TransferModel } from './transfer-model';

/** A file by button or drop, or lines by paste. */
export function ChooseFile({ model }: { model: TransferModel }) {
  const inputId = useId();
  const [lines, setLines] = useState('');
  // Where a copy can be brought back, that comes first.
  const look = model.survivor.value ? button.outline : button.primary;
  return (
    <div class={styles.choose}>
      <div class={styles.file}>
        <input
          id={inputId}
          type="file"
          class={`visually-hidden ${styles.input}`}
          accept=".apkg,.colpkg,.anki2,.txt,.csv,.tsv,.json,.zip,.md,.markdown,.xml,text/*,application/json,application/zip"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) model.run(() => model.fileIn.chooseFile(file, file.name));
          }}
        />
        <label for={inputId} class={`${button.button} ${look}`}>
          {t('transferChooseFile')}
        </label>
        <p class={styles.hint}>{t('transferDropHint')}</p>
      </div>
      <details class={styles.paste}>
        <summary>{t('transferPasteLines')}</summary>
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            model.run(() => model.fileIn.pasteLines(lines));
          }}
        >
          <Field label={t('transferPasteLines')} hint={t('transferPasteHint')} hideLabel>
            {(ids) => (
              <textarea
                {...ids}
                rows={6}
                spellcheck={false}
                value={lines}
                onInput={({ currentTarget }) => setLines(currentTarget.value)}
              />
            )}
          </Field>
          <div>
            <Button type="submit" disabled={lines.trim() === ''}>
              {t('transferShowPreview')}
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
