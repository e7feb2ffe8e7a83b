import { t } from '@/lib/i18n/t';
import { CardStage } from './CardStage';
import { DoneView } from './DoneView';
import { doneSummary } from './done-summary';
import { EmptyState } from '@/components/ui/EmptyState';
import type { NewTabModel } from './newtab-model';

export interface TabContentViewProps {
  model: NewTabModel;
  showKeys: boolean;
}

/** The one thing of this tab. */
export function TabContentView({ model, showKeys }: TabContentViewProps) {
  const view = model.view.value;
  switch (view.kind) {
    case 'opening':
      return null;
    case 'unavailable':
      return (
        <EmptyState sentence={t('newtabUnavailable')}>
          <p>{t('newtabUnavailableWhy')}</p>
        </EmptyState>
      );
    case 'card':
      return <CardStage model={model} review={view.review} showKeys={showKeys} />;
    case 'done':
      return (
        <DoneView
          summary={doneSummary(view.totals)}
          onMore={view.canMore ? () => void model.fiveMore() : undefined}
        />
      );
  }
}
