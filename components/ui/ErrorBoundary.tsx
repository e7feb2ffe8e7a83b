import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

export interface ErrorBoundaryProps {
  report: (error: unknown) => void;
  children: ComponentChildren;
}

/** Keeps one broken screen from taking the page with it: says so and offers to reload. */
export function ErrorBoundary({ report, children }: ErrorBoundaryProps) {
  const [error] = useErrorBoundary(report);
  if (error === undefined) return <>{children}</>;
  return (
    <EmptyState sentence={t('somethingBroke')}>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </EmptyState>
  );
}
