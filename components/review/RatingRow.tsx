import type { Rating } from '@/lib/domain/review/rating';
import { t } from '@/lib/i18n/t';

export interface RatingRowProps {
  buttons: 'two' | 'four';
  /** Words for the next interval per rating ("10 min"); absent where the setting is off. */
  intervals?: Readonly<Record<Rating, string>> | undefined;
  /** The one that stands out. */
  suggested: Rating;
  /** Key names are shown only while the page has the focus. */
  showKeys: boolean;
  /** The rating that was pressed and is being stored. */
  storing?: Rating | undefined;
  onRate: (rating: Rating) => void;
}

interface Choice {
  readonly rating: Rating;
  readonly label: string;
  readonly key: string;
}

/** Not yet / Knew it, or the four ratings. Keys are bound by the screen. */
export function RatingRow(props: RatingRowProps) {
  const { buttons, intervals, suggested, showKeys, storing, onRate } = props;
  return (
    <>
      {choices(buttons).map(({ rating, label, key }) => (
        <button
          key={rating}
          type="button"
          class="card-rate"
          data-kind={rating === suggested ? 'primary' : 'outline'}
          data-storing={rating === storing || undefined}
          onClick={() => onRate(rating)}
        >
          {label}
          {showKeys && (
            <span class="card-key" aria-hidden="true">
              {key}
            </span>
          )}
          {intervals && <span class="card-hint">{intervals[rating]}</span>}
        </button>
      ))}
    </>
  );
}

function choices(buttons: 'two' | 'four'): readonly Choice[] {
  if (buttons === 'two') {
    return [
      { rating: 'again', label: t('notYet'), key: '1' },
      { rating: 'good', label: t('knewIt'), key: '2' },
    ];
  }
  return [
    { rating: 'again', label: t('again'), key: '1' },
    { rating: 'hard', label: t('hard'), key: '2' },
    { rating: 'good', label: t('good'), key: '3' },
    { rating: 'easy', label: t('easy'), key: '4' },
  ];
}
