import { useId, useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import type { Goal } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import styles from './GoalMenu.module.css';
import type { PopupModel } from './popup-model';

export interface GoalMenuProps {
  goal: Goal;
  model: PopupModel;
}

const DOTS = ['M12 12h.01', 'M19 12h.01', 'M5 12h.01'];

/** What else can be done with a goal today: a native popover of plain buttons. */
export function GoalMenu({ goal, model }: GoalMenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choose = (act: (goal: Goal) => Promise<void>) => () => {
    list.current?.hidePopover();
    void act(goal);
  };
  return (
    <div class={styles.menu}>
      <button
        type="button"
        class={styles.opener}
        popovertarget={id}
        aria-label={t('goalsMoreFor', goal.title)}
      >
        <Icon paths={DOTS} />
      </button>
      <div ref={list} id={id} popover="auto" class={styles.list}>
        <button type="button" onClick={choose(model.doneAlready)}>
          {t('goalsDoneAlready')}
        </button>
        <button type="button" onClick={choose(model.skip)}>
          {t('goalsNotToday')}
        </button>
        <button type="button" onClick={choose(model.makeEasier)}>
          {t('goalsEasier')}
        </button>
        <a
          href={`/dashboard.html#/goals/${encodeURIComponent(goal.id)}`}
          target="_blank"
          rel="noopener"
        >
          {t('goalsEdit')}
        </a>
      </div>
    </div>
  );
}
