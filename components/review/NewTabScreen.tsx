import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import { HelpDialog } from './HelpDialog';
import { keyAction } from './keys';
import { runKey } from './run-key';
import type { NewTabModel } from './newtab-model';
import { phaseOf } from './review-state';
import { TabContentView } from './TabContentView';
import { usePageFocus } from './use-page-focus';

/** The new tab: one thing, and quiet lines at the foot of the page. */
export function NewTabScreen({ model }: { model: NewTabModel }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const hasFocus = usePageFocus();
  const view = model.view.value;
  const canSkip = view.kind === 'card' && phaseOf(view.review) !== 'rated';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = model.settings.value.keysOn ? keyAction(event) : undefined;
      if (action === undefined) return;
      event.preventDefault();
      if (action === 'help') setHelpOpen(true);
      else runKey(model, action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [model]);
  return (
    <>
      <main id="card" class="tab" onPointerEnter={model.touch} onFocusIn={model.touch}>
        <h1 class="visually-hidden">{t('newtabTitle')}</h1>
        <TabContentView model={model} showKeys={hasFocus && model.settings.value.keysOn} />
      </main>
      <footer id="edge" class="edge">
        <button type="button" onClick={() => setHelpOpen(true)}>
          {t('newtabHelp')}
        </button>
        {canSkip && (
          <button type="button" onClick={() => void model.skip()}>
            {t('newtabSkip')}
          </button>
        )}
        <span class="edge-name">Morsel</span>
      </footer>
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </>
  );
}
