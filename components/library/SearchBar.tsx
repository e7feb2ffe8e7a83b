import type { RefObject } from 'preact';
import field from '@/components/ui/Field.module.css';
import { t } from '@/lib/i18n/t';
import { FilterMenu } from './FilterMenu';
import type { LibraryModel } from './library-model';
import styles from './SearchBar.module.css';
import { SearchHelp } from './SearchHelp';

export interface SearchBarProps {
  model: LibraryModel;
  input: RefObject<HTMLInputElement | null>;
  /** The keyboard leaves the field for the notes. */
  onLeave: () => void;
}

/** The search, with a menu for those who would rather press than type and examples for the others. */
export function SearchBar({ model, input, onLeave }: SearchBarProps) {
  const { unknown } = model.parsed.value;
  return (
    <div class={styles.bar} role="search">
      <label class={styles.search}>
        <span class="visually-hidden">{t('librarySearch')}</span>
        <input
          ref={input}
          type="search"
          class={field.control}
          placeholder={t('librarySearchHint')}
          aria-describedby="library-unknown"
          spellcheck={false}
          value={model.query.value}
          onInput={(event) => model.search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || model.shown.value.length === 0) return;
            event.preventDefault();
            onLeave();
          }}
        />
      </label>
      <FilterMenu model={model} />
      <SearchHelp model={model} />
      <p id="library-unknown" class={styles.unknown}>
        {unknown.length > 0 && t('libraryUnknownState', unknown[0] ?? '')}
      </p>
    </div>
  );
}
