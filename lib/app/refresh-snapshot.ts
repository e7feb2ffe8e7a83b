import { parseId, type CardId } from '@/lib/domain/ids';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { locale, t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { loadMarkedUpcoming } from '@/lib/services/media/mark-sides';
import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import type { ReducedCss } from '@/lib/snapshot/card/author-look';
import { cssForCards } from '@/lib/snapshot/card/css-for-cards';
import { reduceCss } from '@/lib/snapshot/card/reduce-css';
import { leasedIds } from '@/lib/snapshot/lease';
import { changeMark, writeSnapshot, type SnapshotCard } from '@/lib/snapshot/snapshot';
import { bindInPage } from './open-app';

const cases = { loadUpcoming: loadMarkedUpcoming };
/** Tab contents kept ready. */
const AHEAD = 14;

/** Writes the contents of the next tabs where the first frame finds them. */
export async function refreshSnapshot(app: App): Promise<void> {
  const since = changeMark(localStorage);
  const leased = leasedIds(localStorage, app.now()).map((id) => parseId<CardId>(id));
  const upcoming = await bindInPage(app, cases).loadUpcoming({ leased, count: AHEAD });
  const { settings, minutes, budgetMinutes, notBefore, notAfter } = upcoming;
  const styles = reducedStyles(
    upcoming.tabs.flatMap((tab) => (tab.kind === 'card' ? [tab.card] : [])),
  );
  const snapshot = {
    theme: settings.theme,
    buttons: settings.buttons,
    share: Math.min(1, minutes / budgetMinutes),
    locale: locale(),
    language: navigator.language,
    labels: {
      title: t('newtabTitle'),
      showAnswer: t('showAnswer'),
      minutes: t('newtabMinutesOf', Math.round(minutes), budgetMinutes),
      help: t('newtabHelp'),
      skip: t('newtabSkip'),
    },
    madeAt: app.now(),
    styles: [...styles.values()].map((style) => style ?? NO_STYLE),
    items: upcoming.tabs.map((tab) => {
      // More of a sheet than the first frame can keep: the whole look comes with the database.
      if (
        tab.kind !== 'card' ||
        (styles.has(tab.card.css) && styles.get(tab.card.css) === undefined)
      )
        return GAP;
      const style = [...styles.keys()].indexOf(tab.card.css);
      return { ...snapshotCard(tab.card, style), notBefore, notAfter };
    }),
  };
  writeSnapshot(localStorage, snapshot, since);
}

const GAP = { kind: 'gap' } as const;
const NO_STYLE = '' as ReducedCss;

/** The sheets that these cards need, by what is stored; undefined where one is too large to keep. */
function reducedStyles(cards: readonly ReviewCard[]): ReadonlyMap<string, ReducedCss | undefined> {
  const byCss = Map.groupBy(cards, ({ css }) => css);
  const reduced = [...byCss].map(([css, own]) => [css, reduceCss(css), own] as const);
  return new Map(
    reduced
      .filter(([, sheet]) => sheet !== '')
      .map(([css, sheet, own]) => [
        css,
        cssForCards(
          sheet,
          own.flatMap(({ front, back }) => [front, back]),
        ),
      ]),
  );
}

function snapshotCard(
  card: ReviewCard,
  style: number,
): Omit<SnapshotCard, 'notBefore' | 'notAfter'> {
  const { cardId, head, deckName, dot, front, back, source } = card;
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
    ...(style >= 0 && { look: { style, ordinal: card.ordinal } }),
    ...(source?.lang !== undefined && { lang: source.lang }),
  };
}
