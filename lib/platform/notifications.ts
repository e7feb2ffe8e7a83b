import { browser } from 'wxt/browser';

export interface Notice {
  /** Showing the same id again replaces the notice. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Whether the person lets Morsel notify; the permission is optional and may be taken back. */
export function canNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows one notice. Without buttons: Firefox throws at them. */
export async function notify({ id, title, text }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: text,
  });
}

/** Calls back when a notice was pressed, now or as soon as the permission is given. */
export function onNoticePress(listener: () => Promise<unknown>): void {
  let isListening = false;
  const listen = () => {
    // The namespace is there only once the permission is.
    if (isListening || !(browser.notifications as typeof browser.notifications | undefined)) return;
    isListening = true;
    browser.notifications.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      void listener();
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
