import { t } from '@/lib/i18n/t';
import { showToast } from './Toast';

/** Does what a press asks for; true once it is done. */
export type Attempt = (press: () => Promise<unknown>) => Promise<boolean>;

/**
 * For presses that may fail, as on a full disk: the error is kept for the diagnostics, and the person
 * is told, with the same press as the way on. What a press reads after its write is no part of it:
 * tried again, it would write twice.
 */
export function createAttempt(report: (error: unknown) => void): Attempt {
  const attempt: Attempt = async (press) => {
    try {
      await press();
      return true;
    } catch (error) {
      report(error);
      sayNotDone(() => void attempt(press));
      return false;
    }
  };
  return attempt;
}

/** Says that a press did nothing, with the same press as the way on. */
export function sayNotDone(onAgain: () => void): void {
  showToast({ text: t('notDone'), action: { label: t('tryAgain'), onPress: onAgain } });
}
