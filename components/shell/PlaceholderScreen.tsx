import { EmptyState } from '@/components/ui/EmptyState';
import { t } from '@/lib/i18n/t';
import { titleKey } from './nav-links';
import type { Route } from './route';

/** Stands where a screen has not been built. */
export function PlaceholderScreen({ route }: { route: Route }) {
  return (
    <>
      <h1>{t(titleKey(route.name))}</h1>
      <EmptyState sentence={t('shellNothingHere')} />
    </>
  );
}
