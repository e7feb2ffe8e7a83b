import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { ToastHost } from '@/components/ui/Toast';
import { t } from '@/lib/i18n/t';
import { Navigation } from './Navigation';
import { placeOf, titleKey } from './nav-links';
import { formatRoute } from './route';
import styles from './Shell.module.css';
import type { ShellModel } from './shell-model';

export interface ShellProps {
  model: ShellModel;
}

/** The dashboard's frame: navigation, one screen, toasts, and the notice of a newer version. */
export function Shell({ model }: ShellProps) {
  const shown = model.screen.value;
  const main = useRef<HTMLElement>(null);
  const wasShown = useRef(false);
  const address = shown && formatRoute(shown.route);
  useLayoutEffect(() => {
    if (shown === undefined) return;
    document.title = `${t(titleKey(shown.route.name))} · Morsel`;
    if (wasShown.current) focusHeading(main.current);
    wasShown.current = true;
  }, [address]);
  return (
    <div class={styles.shell}>
      <a
        class={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          focusHeading(main.current);
        }}
      >
        {t('shellSkip')}
      </a>
      <Navigation current={placeOf(model.route.value.name)} />
      <main id="main" ref={main} class={styles.main} tabIndex={-1}>
        {model.isOutdated.value && <Notice text={t('shellOutdated')} button={t('reload')} />}
        {model.isUnavailable.value && <Notice text={t('unavailable')} button={t('tryAgain')} />}
        {shown && (
          <ErrorBoundary key={shown.route.name} report={model.report}>
            {shown.loaded.view(shown.route)}
          </ErrorBoundary>
        )}
      </main>
      <ToastHost />
    </div>
  );
}

/** Stands above the screen until the page is loaded again. */
function Notice({ text, button }: { text: string; button: string }) {
  return (
    <div role="alert" class={styles.notice}>
      <p>{text}</p>
      <Button onClick={() => location.reload()}>{button}</Button>
    </div>
  );
}

/** Focus follows a change of page to its heading, so that a screen reader says where it is. */
function focusHeading(main: HTMLElement | null): void {
  const heading = main?.querySelector('h1') ?? main;
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
