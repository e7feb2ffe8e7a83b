import { useEffect, useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import { languageName } from '@/lib/i18n/language-name';
import { t } from '@/lib/i18n/t';
import styles from './LibraryDialogs.module.css';
import { loadVoiceLanguages, type VoiceLanguage } from './voice-languages-model';

export interface ReadAloudFieldsProps {
  options: DeckOptions;
  onChange: (options: DeckOptions) => void;
}

const SIDES = [
  { side: 'front', label: 'libraryReadFront' },
  { side: 'back', label: 'libraryReadBack' },
] as const;

/** In which language each side of a deck's cards can be read aloud; only what this device speaks itself. */
export function ReadAloudFields({ options, onChange }: ReadAloudFieldsProps) {
  const [languages, setLanguages] = useState<readonly VoiceLanguage[]>();
  useEffect(() => {
    void loadVoiceLanguages().then(setLanguages);
  }, []);
  const chosen = options.readAloud ?? {};
  if (!languages) return null;
  return (
    <fieldset class={styles.options}>
      <legend>{t('libraryReadAloud')}</legend>
      {(languages.length > 0 || options.readAloud !== undefined) &&
        SIDES.map(({ side, label }) => (
          <Field key={side} label={t(label)}>
            {(ids) => (
              <select
                {...ids}
                value={chosen[side] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChange(withLanguage(options, side, value))
                }
              >
                <option value="">{t('libraryReadNot')}</option>
                {withChosen(languages, chosen[side]).map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      <p class={styles.hint}>
        {t(languages.length > 0 ? 'libraryReadAloudHint' : 'libraryReadAloudNone')}
      </p>
    </fieldset>
  );
}

/** What another device speaks stays chosen here. */
function withChosen(
  languages: readonly VoiceLanguage[],
  tag: string | undefined,
): readonly VoiceLanguage[] {
  if (tag === undefined || languages.some((known) => known.tag === tag)) return languages;
  return [...languages, { tag, name: languageName(tag) }];
}

function withLanguage(options: DeckOptions, side: 'front' | 'back', tag: string): DeckOptions {
  const { readAloud = {}, ...rest } = options;
  const { [side]: _before, ...other } = readAloud;
  const chosen = tag === '' ? other : { ...other, [side]: tag };
  return Object.keys(chosen).length === 0 ? rest : { ...rest, readAloud: chosen };
}
