import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { amountText, howManyText } from '@/components/goals/goal-text';
import { AmountStepper } from '@/components/today/AmountStepper';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { AfterRow } from './AfterRow';
import { CardRing } from './CardRing';
import type { TimeUpEnd, TimeUpModel } from './tab-time-up-model';

export interface TabTimeUpProps {
  model: TimeUpModel;
  ring: { readonly share: number; readonly label: string };
  onMore: () => void;
}

/** The clock ended a session while nobody looked: "Time's up: how many of 5?", and the way back. */
export function TabTimeUp({ model, ring, onMore }: TabTimeUpProps) {
  const pending = model.pending.value;
  const end = model.end.value;
  const undo = model.undo();
  return (
    <article class="card" aria-label={t('popupTimesUp')}>
      <div class="card-paper" />
      <CardRing {...ring} />
      <p class="card-deck">{pending.goal.title}</p>
      {end === undefined ? (
        <Question
          asked={pending}
          isBack={model.isBack.value}
          onKeep={(amount) => void model.keep(amount)}
        />
      ) : (
        <>
          <p class="card-question" data-size="phrase">
            {endText(end, pending)}
          </p>
          <span />
        </>
      )}
      {/* It stands from the start: a region that comes with its words is not read out. */}
      <div class={end ? 'card-actions' : 'visually-hidden'} role="status">
        {end ? (
          <AfterRow
            sentence={t(end.kind === 'kept' ? 'newtabKept' : 'newtabDraftGone')}
            onUndo={undo && (() => void undo())}
            onMore={onMore}
          />
        ) : (
          model.isBack.value && t('popupTakenBack')
        )}
      </div>
    </article>
  );
}

interface QuestionProps {
  asked: GoalSession;
  /** Its answer was taken back: the next press is where that was. */
  isBack: boolean;
  onKeep: (amount: number) => void;
}

function Question({ asked, isBack, onKeep }: QuestionProps) {
  const [amount, setAmount] = useState(asked.session.amount);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isBack) keep.current?.focus({ preventScroll: true });
  }, [isBack]);
  const { target } = asked.goal;
  return (
    <>
      <h1 class="card-question" data-size="phrase">
        {t('popupTimesUp')}
      </h1>
      <div role="status">
        <p class="card-line">{howManyText(target)}</p>
        <AmountStepper amount={amount} target={target} onChange={setAmount} />
      </div>
      <div class="card-actions">
        <button type="button" class="card-rate" onClick={() => onKeep(target.amount)}>
          {t('popupAllOfThem')}
        </button>
        <button
          type="button"
          class="card-rate"
          data-kind="primary"
          ref={keep}
          onClick={() => onKeep(amount)}
        >
          {t('popupKeep')}
        </button>
      </div>
    </>
  );
}

/** "3 of 5 words". */
function endText(end: TimeUpEnd, { goal }: GoalSession): string {
  if (end.kind === 'gone') return t('popupTimesUp');
  return amountText(end.checkIn.amount, goal.target.amount, goal.target.unit);
}
