import { useRef } from 'preact/hooks';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { t, tn } from '@/lib/i18n/t';
import styles from './Insights.module.css';
import type { Insights, InsightsModel } from './insights-model';
import { NumberBesideLine } from './NumberBesideLine';
import { formatNumber, formatPercent } from './insight-text';
import { SlippingLine } from './SlippingLine';
import { WeekStrip } from './WeekStrip';

const COMPLETION_LINE = 0.8;
const RECALL_LINE = 0.85;
const MINUTES_BAND = { from: 5, to: 20 };
const MINUTES_SHOWN = 30;

export interface InsightsScreenProps {
  model: InsightsModel;
}

/** Seven days and four numbers, each beside its line and explained in one sentence. */
export function InsightsScreen({ model }: InsightsScreenProps) {
  const insights = model.insights.value;
  const slipping = model.slipping.value;
  const list = model.slippingList;
  const numbers = useRef<HTMLElement>(null);
  /** The pressed button goes with its line, so the keyboard goes on after it. */
  const dismissSlipping = () => {
    model.dismissSlipping();
    numbers.current?.focus();
  };
  return (
    <div class={styles.insights}>
      <ScreenHead title={t('insightsTitle')} />
      {insights && (
        <>
          <WeekStrip days={insights.days} minutesPerDay={insights.minutesPerDay} />
          {/* The last one that was stopped keeps its way back. */}
          {(slipping.length > 0 || list.rows.value.length > 0) && (
            <SlippingLine cardIds={slipping} list={list} onDismiss={dismissSlipping} />
          )}
          <section
            ref={numbers}
            tabIndex={-1}
            class={styles.numbers}
            aria-label={t('insightsNumbers')}
          >
            <Completion insights={insights} />
            <MinutesPerGoal insights={insights} />
            <Recall insights={insights} />
            <Growth insights={insights} />
          </section>
        </>
      )}
    </div>
  );
}

interface PartProps {
  insights: Insights;
}

function Completion({ insights: { completion } }: PartProps) {
  return (
    <NumberBesideLine
      title={t('insightsCompletion')}
      sentence={t('insightsCompletionWhy')}
      line={t('insightsLineCompletion', formatPercent(COMPLETION_LINE))}
      {...(completion.kind === 'known' && {
        value: formatPercent(completion.share),
        detail: t('insightsOf', completion.done, completion.planned),
        share: completion.share,
      })}
      mark={{ from: COMPLETION_LINE }}
    />
  );
}

function MinutesPerGoal({ insights: { minutesPerGoal } }: PartProps) {
  return (
    <NumberBesideLine
      title={t('insightsMinutes')}
      sentence={t('insightsMinutesWhy')}
      line={t('insightsLineMinutes', MINUTES_BAND.from, MINUTES_BAND.to)}
      {...(minutesPerGoal.kind === 'known' && {
        value: t('insightsMinutesValue', formatNumber(minutesPerGoal.minutes)),
        detail: tn('insightsSittings', minutesPerGoal.sittings),
        share: minutesPerGoal.minutes / MINUTES_SHOWN,
      })}
      mark={{ from: MINUTES_BAND.from / MINUTES_SHOWN, to: MINUTES_BAND.to / MINUTES_SHOWN }}
    />
  );
}

function Recall({ insights: { recall } }: PartProps) {
  return (
    <NumberBesideLine
      title={t('insightsRecall')}
      sentence={t('insightsRecallWhy')}
      line={t('insightsLineRecall', formatPercent(RECALL_LINE))}
      {...(recall.kind === 'known' && {
        value: formatPercent(recall.share),
        detail: t('insightsOf', recall.known, recall.asked),
        share: recall.share,
      })}
      mark={{ from: RECALL_LINE }}
    />
  );
}

function Growth({ insights: { growth } }: PartProps) {
  const most =
    growth.kind === 'known' ? Math.max(growth.now, growth.target, growth.before) * 1.25 : 1;
  const line =
    growth.kind === 'known' && growth.isKeep
      ? t('insightsLineKeep', growth.target)
      : t('insightsLineGrowth', growth.kind === 'known' ? growth.target : `+${formatPercent(0.1)}`);
  return (
    <NumberBesideLine
      title={t('insightsGrowth')}
      sentence={t('insightsGrowthWhy')}
      line={line}
      {...(growth.kind === 'known' && {
        value: formatNumber(growth.now),
        detail: t('insightsWeekBefore', growth.before),
        share: growth.now / most,
        mark: { from: growth.target / most },
      })}
    />
  );
}
