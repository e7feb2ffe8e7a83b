import { CardStage } from './CardStage';
import { DoneView } from './DoneView';
import { doneSummary } from './done-summary';
import type { NewTabModel } from './newtab-model';
import { ringOf } from './ring-of';

export interface TabContentViewProps {
  model: NewTabModel;
  showKeys: boolean;
}

/** The one thing of this tab. */
export function TabContentView({ model, showKeys }: TabContentViewProps) {
  const view = model.view.value;
  const ring = ringOf(model.today.value);
  const onMore = () => void model.more();
  switch (view.kind) {
    case 'opening':
    case 'plain':
      return null;
    case 'unavailable':
      return <view.View onAgain={onMore} />;
    case 'card':
      return <CardStage model={model} review={view.review} ring={ring} showKeys={showKeys} />;
    case 'extra': {
      const { View, extra } = view;
      return <View extra={extra} ring={ring} onMore={onMore} />;
    }
    case 'done':
      return (
        <DoneView
          summary={doneSummary(model.today.value.minutes, view.cards)}
          onMore={view.canMore ? () => void model.fiveMore() : undefined}
        />
      );
  }
}
