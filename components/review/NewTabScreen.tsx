import { useLayoutEffect } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import type { NewTabModel } from './newtab-model';
import { phaseOf } from './review-state';
import { TabContentView } from './TabContentView';
import { usePageFocus } from './use-page-focus';

/** The new tab: one thing, and quiet lines at the foot of the page. */
export function NewTabScreen({ model }: { model: NewTabModel }) {
  const hasFocus = usePageFocus();
  const view = model.view.value;
  const canSkip = view.kind === 'card' && phaseOf(view.review) !== 'rated';
  // In the layout phase: no key falls between the painted page and this one.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (model.press(event)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [model]);
  const Help = model.help.value;
  const Toasts = model.toasts.value;
  return (
    <>
      <main id="card" class="tab" onPointerEnter={model.touch} onFocusIn={model.touch}>
        <h1 class="visually-hidden">{t('newtabTitle')}</h1>
        <TabContentView model={model} showKeys={hasFocus && model.settings.value.keysOn} />
      </main>
      <footer id="edge" class="edge">
        <button type="button" data-does="help" onClick={() => void model.openHelp()}>
          {t('newtabHelp')}
        </button>
        {canSkip && (
          <button type="button" data-does="skip" onClick={() => void model.skip()}>
            {t('newtabSkip')}
          </button>
        )}
        <a class="edge-name" href="dashboard.html">
          Morsel
        </a>
      </footer>
      {Help && <Help onClose={() => model.showPart(undefined)} />}
      {Toasts && <Toasts />}
    </>
  );
}
