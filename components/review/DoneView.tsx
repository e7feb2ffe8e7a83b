import { Button } from '@/components/ui/Button';
import { ProgressRing } from '@/components/ui/ProgressRing';
import { t } from '@/lib/i18n/t';

export interface DoneViewProps {
  /** "8 minutes, 14 cards". */
  summary: string;
  /** Absent where nothing more could be shown. */
  onMore?: (() => void) | undefined;
}

/** Nothing more for today: the ring with a check, honest numbers, a quiet way to go on. */
export function DoneView({ summary, onMore }: DoneViewProps) {
  return (
    <section class="done">
      <ProgressRing value={1} size={120} stroke={6} label={t('newtabDone')}>
        <svg class="done-check" viewBox="0 0 48 48" aria-hidden="true">
          <path d="m12 25 8 8 16-18" />
        </svg>
      </ProgressRing>
      <h1>{t('newtabDone')}</h1>
      <p>{summary}</p>
      {onMore && (
        <Button kind="quiet" onClick={onMore}>
          {t('newtabFiveMore')}
        </Button>
      )}
    </section>
  );
}
