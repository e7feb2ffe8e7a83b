import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { formatSites, parseSites } from '@/lib/domain/deck/site';
import { t } from '@/lib/i18n/t';

export interface SitesFieldProps {
  sites: readonly string[];
  /** Undefined while one of them is no site. */
  onChange: (sites: readonly string[] | undefined) => void;
}

/** The sites on which a deck is offered, as one line; says what is wrong once it is written. */
export function SitesField({ sites, onChange }: SitesFieldProps) {
  const [text, setText] = useState(formatSites(sites));
  const [isWritten, setWritten] = useState(false);
  const isBad = parseSites(text) === undefined;
  return (
    <Field
      label={t('libraryDeckSites')}
      hint={t('libraryDeckSitesHint')}
      error={isBad && isWritten ? t('libraryDeckSitesBad') : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          value={text}
          autocomplete="off"
          spellcheck={false}
          onChange={() => setWritten(true)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onChange(parseSites(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
