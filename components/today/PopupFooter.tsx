import type { ComponentChildren } from 'preact';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';

export interface PopupFooterProps {
  /** What stands before the way to the dashboard. */
  children?: ComponentChildren;
}

/** The hairline and the quiet ways on. */
export function PopupFooter({ children }: PopupFooterProps) {
  return (
    <footer class={styles.footer}>
      {children}
      <a href="/dashboard.html#/today" target="_blank" rel="noopener">
        {t('openDashboard')}
      </a>
    </footer>
  );
}
