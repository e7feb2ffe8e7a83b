import type { GoalFeed } from '@/lib/domain/goal/goal';
import { parseId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { ChoiceField } from './ChoiceField';
import type { GoalsModel } from './goals-model';

export interface FeedFieldProps {
  feed: GoalFeed | undefined;
  feeds: GoalsModel['feeds']['value'];
  onChange: (feed: GoalFeed | undefined) => void;
}

/** What Start opens: a deck's cards, a lesson's steps, or nothing. */
export function FeedField({ feed, feeds, onChange }: FeedFieldProps) {
  const options = [
    ...feeds.decks.map(({ id, name }) => ({
      value: `deck/${id}`,
      label: t('goalsFeedDeck', name),
    })),
    ...feeds.lessons.map(({ id, title }) => ({
      value: `lesson/${id}`,
      label: t('goalsFeedLesson', title),
    })),
  ];
  return (
    <ChoiceField
      label={t('goalsFieldFeed')}
      none={t('goalsFeedNone')}
      options={options}
      value={feed && valueOf(feed)}
      onChange={(value) => onChange(value === undefined ? undefined : feedOf(value))}
    />
  );
}

function valueOf(feed: GoalFeed): string {
  return feed.kind === 'deck' ? `deck/${feed.deckId}` : `lesson/${feed.lessonId}`;
}

function feedOf(value: string): GoalFeed {
  const id = value.slice(value.indexOf('/') + 1);
  return value.startsWith('deck/')
    ? { kind: 'deck', deckId: parseId(id) }
    : { kind: 'lesson', lessonId: parseId(id) };
}
