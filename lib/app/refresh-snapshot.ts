import { parseId, type CardId } from '@/lib/domain/ids';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { locale, t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { loadMarkedUpcoming } from '@/lib/services/media/mark-sides';
import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import { leasedIds } from '@/lib/snapshot/lease';
import { changeMark, type SnapshotCard } from '@/lib/snapshot/snapshot';
import { writeSnapshot } from '@/lib/snapshot/write-snapshot';
import { bindInPage } from './open-app';
import { snapshotStyles } from './snapshot-styles';

const cases = { loadUpcoming: loadMarkedUpcoming };
/** Tab contents kept ready. */
const AHEAD = 14;

/** Writes the contents of the next tabs where the first frame finds them. */
export async function refreshSnapshot(app: App): Promise<void> {
  const since = changeMark(localStorage);
  const leased = leasedIds(localStorage, app.now()).map((id) => parseId<CardId>(id));
  const upcoming = await bindInPage(app, cases).loadUpcoming({ leased, count: AHEAD });
  const { settings, minutes, budgetMinutes, notBefore, notAfter } = upcoming;
  const cards = upcoming.tabs.flatMap((tab) => (tab.kind === 'card' ? [tab.card] : []));
  const { styles, placeOf } = await snapshotStyles(cards);
  const snapshot = {
    theme: settings.theme,
    buttons: settings.buttons,
    share: Math.min(1, minutes / budgetMinutes),
    locale: locale(),
    language: navigator.language,
    labels: {
      title: t('newtabTitle'),
      showAnswer: t('showAnswer'),
      choose: t('lessonsChoose'),
      minutes: t('newtabMinutesOf', Math.round(minutes), budgetMinutes),
      help: t('newtabHelp'),
      skip: t('newtabSkip'),
    },
    madeAt: app.now(),
    styles,
    items: upcoming.tabs.map((tab) => {
      const style = tab.kind === 'card' ? placeOf(tab.card) : undefined;
      // More of a sheet than the first frame can keep: the whole look comes with the database.
      if (tab.kind !== 'card' || style === 'tooLarge') return GAP;
      return { ...snapshotCard(tab.card, style), notBefore, notAfter };
    }),
  };
  writeSnapshot(localStorage, snapshot, since);
}

const GAP = { kind: 'gap' } as const;

function snapshotCard(
  card: ReviewCard,
  style: number | undefined,
): Omit<SnapshotCard, 'notBefore' | 'notAfter'> {
  const { cardId, head, deckName, dot, front, back, frontLang, backLang, choices } = card;
  return {
    kind: 'card',
    cardId,
    ...(head !== undefined && { head }),
    deckName,
    dot,
    front,
    back,
    frontSize: textSizeOf(front),
    backSize: textSizeOf(back),
    ...(style !== undefined && { look: { style, ordinal: card.ordinal } }),
    ...(choices && { choices }),
    ...(frontLang !== undefined && { frontLang }),
    ...(backLang !== undefined && { backLang }),
  };
}
