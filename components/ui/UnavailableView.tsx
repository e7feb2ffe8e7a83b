import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { t } from '@/lib/i18n/t';

export interface UnavailableViewProps {
  onAgain: () => void;
}

/** Nothing stored can be read right now. */
export function UnavailableView({ onAgain }: UnavailableViewProps) {
  return (
    <EmptyState sentence={t('unavailable')}>
      <Button onClick={onAgain}>{t('tryAgain')}</Button>
    </EmptyState>
  );
}
