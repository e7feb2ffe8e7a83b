import { useId } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import type { LibraryModel } from './library-model';
import { tagCounts } from './query-terms';
import styles from './SearchBar.module.css';

/** What a search can say: examples from the person's own decks and tags, each to press. */
export function SearchHelp({ model }: { model: LibraryModel }) {
  const id = useId();
  return (
    <div class={styles.place}>
      <button
        type="button"
        class={styles.opener}
        popovertarget={id}
        aria-label={t('librarySearchHelp')}
      >
        ?
      </button>
      <div id={id} popover="auto" class={styles.panel}>
        <h2>{t('librarySearchHelp')}</h2>
        <Examples model={model} popoverId={id} />
      </div>
    </div>
  );
}

function Examples({ model, popoverId }: { model: LibraryModel; popoverId: string }) {
  const deck = model.decks.value[0]?.name ?? 'Spanish';
  const [tag = 'verbs'] = tagCounts(model.index.rows.value)[0] ?? [];
  const examples = [
    [t('libraryExampleWords'), t('libraryExampleWordsMean')],
    [`"${t('libraryExampleWords')}"`, t('libraryExampleQuotedMean')],
    [t('libraryExampleStar'), t('libraryExampleStarMean')],
    [`tag:${tag}`, t('libraryExampleTagMean')],
    [`deck:"${deck}"`, t('libraryExampleDeckMean')],
    ['is:due', t('libraryExampleDueMean')],
    ['is:new or is:learning', t('libraryExampleOrMean')],
    ['is:leech', t('libraryExampleLeechMean')],
    ['-is:suspended', t('libraryExampleNotMean')],
  ] as const;
  return (
    <ul class={styles.examples}>
      {examples.map(([query, meaning]) => (
        <li key={query}>
          <button
            type="button"
            popovertarget={popoverId}
            popovertargetaction="hide"
            onClick={() => model.ask(query)}
          >
            <code>{query}</code>
            <span>{meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
