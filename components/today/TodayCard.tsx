import type { ComponentChildren } from 'preact';
import { ringOf } from '@/components/review/ring-of';
import { BiteCard } from '@/components/ui/BiteCard';
import type { GoalRunModel } from './goal-run-model';

export interface TodayCardProps {
  run: GoalRunModel;
  children: ComponentChildren;
}

/** A timer or a result on paper; the ring in the bite is today's minutes. */
export function TodayCard({ run, children }: TodayCardProps) {
  const totals = run.totals.value;
  return <BiteCard {...(totals && { ring: ringOf(totals) })}>{children}</BiteCard>;
}
