import { ToastHost } from '@/components/ui/Toast';
import type { TabExtra } from './tab-extra-model';
import { TabDraft } from './TabDraft';
import { TabLesson } from './TabLesson';
import { TabTimeUp } from './TabTimeUp';
import { TabWelcome } from './TabWelcome';

export interface TabExtraViewProps {
  extra: TabExtra;
  ring: { readonly share: number; readonly label: string };
  /** Something else, in place. */
  onMore: () => void;
}

/** A lesson step, a draft, "Time's up" or the first taste. */
export function TabExtraView(props: TabExtraViewProps) {
  return (
    <>
      <Extra {...props} />
      <ToastHost />
    </>
  );
}

function Extra({ extra, ring, onMore }: TabExtraViewProps) {
  switch (extra.kind) {
    case 'lesson':
      return (
        <TabLesson
          reader={extra.reader}
          ring={ring}
          onRest={() => void extra.rest().then((isDone) => isDone && onMore())}
          onMore={onMore}
        />
      );
    case 'draft':
      return <TabDraft model={extra.model} ring={ring} onMore={onMore} />;
    case 'timeUp':
      return <TabTimeUp model={extra.model} ring={ring} onMore={onMore} />;
    case 'welcome':
      return <TabWelcome />;
  }
}
