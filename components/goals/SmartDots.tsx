import { SMART, type Smart } from '@/lib/domain/goal/lint-goal';
import { t } from '@/lib/i18n/t';
import styles from './GoalComposer.module.css';

export interface SmartDotsProps {
  dots: Readonly<Record<Smart, boolean>>;
}

/** Five dots that fill as a goal becomes specific, measurable, achievable, relevant and timed. */
export function SmartDots({ dots }: SmartDotsProps) {
  return (
    <ul class={styles.dots} aria-label={t('goalsSmart')}>
      {SMART.map((name) => {
        const label = t(`goalsSmart_${name}`);
        return (
          <li key={name} class={dots[name] ? styles.filled : styles.open}>
            <span class="visually-hidden">
              {t(dots[name] ? 'goalsSmartFilled' : 'goalsSmartOpen', label)}
            </span>
            <span aria-hidden="true">{label}</span>
          </li>
        );
      })}
    </ul>
  );
}
