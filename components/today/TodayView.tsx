import { FooterButtons } from '@/components/popup-review/FooterButtons';
import { PlaceOnPage } from '@/components/popup-review/PlaceOnPage';
import { BeforeButton, ShortBreak } from '@/components/popup-review/ShortBreak';
import { PopupFrame } from '@/components/ui/PopupFrame';
import { UnavailableView } from '@/components/ui/UnavailableView';
import { t } from '@/lib/i18n/t';
import { FirstGoal } from './FirstGoal';
import { GoalRow } from './GoalRow';
import { HecticDay, SmallDay } from './HecticDay';
import styles from './Popup.module.css';
import { PopupFooter } from './PopupFooter';
import type { PopupModel } from './popup-model';
import today from './Today.module.css';

export interface TodayViewProps {
  model: PopupModel;
}

/** Today: one to three goals, the short break, one field to add, hectic day. */
export function TodayView({ model }: TodayViewProps) {
  const shown = model.today.value;
  const isFirstTyping = shown?.hasGoals === false && !model.composer.isBlank.value;
  return (
    <PopupFrame
      isBusy={shown === undefined}
      head={
        <>
          <h1 class={styles.heading}>{t('today')}</h1>
          <MinutesDone model={model} />
        </>
      }
      foot={
        <PopupFooter>
          <FooterButtons
            onUndo={() => void model.undo()}
            lists={model.lists}
            hasSaved={model.hasSaved.value}
          />
        </PopupFooter>
      }
    >
      {model.isUnavailable.value && <UnavailableView onAgain={() => location.reload()} />}
      <PlaceOnPage model={model.review} />
      {shown && !shown.hasGoals && <FirstGoal composer={model.composer} />}
      {shown?.hasGoals && <GoalList model={model} />}
      {shown && !isFirstTyping && !shown.isHectic && <ShortBreak model={model.review} />}
      {shown?.hasGoals && !shown.isHectic && (
        <button type="button" class={today.add} onClick={() => model.compose('goal')}>
          <span aria-hidden="true">+</span> {t('popupAdd')}
        </button>
      )}
      {shown && !isFirstTyping && (
        <div class={today.ways}>
          {shown.hasGoals && <HecticDay model={model} isHectic={shown.isHectic} />}
          <BeforeButton model={model.review} />
        </div>
      )}
    </PopupFrame>
  );
}

/** "4 of 8 minutes": what was done of the day's minutes; never what is left undone. */
function MinutesDone({ model }: TodayViewProps) {
  const totals = model.totals.value;
  if (totals === undefined || totals.cards === 0) return null;
  return (
    <p class={styles.beside}>
      {t('popupOfMinutes', Math.round(totals.minutes), totals.budgetMinutes)}
    </p>
  );
}

function GoalList({ model }: TodayViewProps) {
  const shown = model.today.value;
  const goals = shown?.goals ?? [];
  const firstOpen = goals.find((one) => !one.progress.isDone);
  if (shown?.isHectic !== true && goals.length === 0) {
    return <p class={styles.note}>{t('popupNothingToday')}</p>;
  }
  return (
    <>
      {shown?.isHectic && <SmallDay model={model} />}
      {firstOpen === undefined && goals.length > 0 && (
        <p class={styles.note}>{t('popupAllDone')}</p>
      )}
      <ul class={today.goals}>
        {goals.map((row) => (
          <GoalRow
            key={row.goal.id}
            row={row}
            isFirst={row === firstOpen && !shown?.isHectic}
            model={model}
          />
        ))}
      </ul>
    </>
  );
}
