import { useLayoutEffect, useRef } from 'preact/hooks';
import { GoalRun } from '@/components/today/GoalRun';
import type { GoalRunModel } from '@/components/today/goal-run-model';
import { HeadingLevel } from '@/components/ui/Heading';
import { t } from '@/lib/i18n/t';
import styles from './TodayRun.module.css';

export interface TodayRunProps {
  run: GoalRunModel;
}

/** The goal that runs, on the dashboard: its clock, its cards or its lesson, and what came of it. */
export function TodayRun({ run }: TodayRunProps) {
  const view = run.view.value;
  const place = useRef<HTMLElement>(null);
  const before = useRef(view);
  useLayoutEffect(() => {
    const isNew = before.current !== view;
    before.current = view;
    // The button that was pressed is gone: the focus goes where it led. Not when the page opens.
    if (!isNew || document.activeElement !== document.body) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  if (view === undefined) return null;
  return (
    <section class={styles.run} ref={place} tabIndex={-1} aria-label={t('shellRunning')}>
      <HeadingLevel.Provider value={2}>
        <GoalRun run={run} />
      </HeadingLevel.Provider>
    </section>
  );
}
