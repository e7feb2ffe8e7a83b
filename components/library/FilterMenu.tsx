import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { NOTE_STATES, type NoteState } from '@/lib/domain/library/parse-query';
import { t, type MessageKey } from '@/lib/i18n/t';
import type { LibraryModel } from './library-model';
import { hasTerm, tagCounts, termFor, withTermTurned } from './query-terms';
import styles from './SearchBar.module.css';
import { SORTS, type SortBy } from './sort-rows';

const STATES: Readonly<Record<NoteState, MessageKey>> = {
  new: 'libraryStateNew',
  due: 'libraryStateDue',
  learning: 'libraryStateLearning',
  suspended: 'libraryStateSuspended',
  buried: 'libraryStateBuried',
  leech: 'libraryStateLeech',
  flagged: 'libraryStateFlagged',
};

const SORT_NAMES: Readonly<Record<SortBy, MessageKey>> = {
  added: 'librarySortAdded',
  front: 'libraryNote',
  deck: 'libraryDeck',
  due: 'libraryBackOn',
};

const FUNNEL = ['M3 6h18', 'M7 12h10', 'M10 18h4'];
/** More would be a list to search in. */
const MOST_TAGS = 24;

/** The search for those who would rather press: states, tags and the order of the notes. */
export function FilterMenu({ model }: { model: LibraryModel }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class={styles.place}>
      <button type="button" class={styles.opener} popovertarget={id}>
        <Icon paths={FUNNEL} />
        <span class={styles.name}>{t('libraryFilter')}</span>
      </button>
      <div
        id={id}
        popover="auto"
        class={styles.panel}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && <Filters model={model} />}
      </div>
    </div>
  );
}

function Filters({ model }: { model: LibraryModel }) {
  const query = model.query.value;
  const tags = tagCounts(model.inDeck.value).slice(0, MOST_TAGS);
  const term = (text: string, name: string, rest = query) => (
    <button
      key={text}
      type="button"
      aria-pressed={hasTerm(query, text)}
      onClick={() => model.ask(withTermTurned(rest, text))}
    >
      {name}
    </button>
  );
  const { by, isTurned } = model.sort.value;
  return (
    <>
      <h2 id="filter-states">{t('libraryFilterStates')}</h2>
      <div class={styles.chips} role="group" aria-labelledby="filter-states">
        {NOTE_STATES.map((state) =>
          term(termFor('is', state), t(STATES[state]), withoutOtherStates(query, state)),
        )}
      </div>
      {tags.length > 0 && (
        <>
          <h2 id="filter-tags">{t('libraryTags')}</h2>
          <div class={styles.chips} role="group" aria-labelledby="filter-tags">
            {tags.map(([tag]) => term(termFor('tag', tag), tag))}
          </div>
        </>
      )}
      <h2 id="filter-sort">{t('librarySort')}</h2>
      <div class={styles.chips} role="group" aria-labelledby="filter-sort">
        {SORTS.map((sort) => (
          <button
            key={sort}
            type="button"
            aria-pressed={by === sort}
            onClick={() => model.sortBy(sort)}
          >
            {t(SORT_NAMES[sort])}
            {by === sort && <span aria-hidden="true">{isTurned ? ' ↑' : ' ↓'}</span>}
          </button>
        ))}
      </div>
    </>
  );
}

/** A card is rarely in two of these at once: one takes the place of another. */
function withoutOtherStates(query: string, wanted: NoteState): string {
  return NOTE_STATES.filter((state) => state !== wanted)
    .map((state) => termFor('is', state))
    .filter((text) => hasTerm(query, text))
    .reduce(withTermTurned, query);
}
