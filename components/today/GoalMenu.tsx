import { Menu } from '@/components/ui/Menu';
import type { Goal } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import type { PopupModel } from './popup-model';

export interface GoalMenuProps {
  goal: Goal;
  model: PopupModel;
}

/** What else can be done with a goal today. */
export function GoalMenu({ goal, model }: GoalMenuProps) {
  return (
    <Menu
      label={t('goalsMoreFor', goal.title)}
      entries={[
        { label: t('goalsDoneAlready'), onPress: () => void model.doneAlready(goal) },
        { label: t('goalsNotToday'), onPress: () => void model.skip(goal) },
        { label: t('goalsEasier'), onPress: () => void model.makeEasier(goal) },
        {
          label: t('goalsEdit'),
          href: `/dashboard.html#/goals/${encodeURIComponent(goal.id)}`,
        },
      ]}
    />
  );
}
