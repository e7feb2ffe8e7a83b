import { defineBackground } from 'wxt/utils/define-background';
import { openWorkerApp } from '@/lib/app/worker-app';
import { onAlarm } from '@/lib/platform/alarms';
import { onBrowserStart, onInstalled } from '@/lib/platform/lifecycle';
import { onMenuPress } from '@/lib/platform/menus';
import { onChangedMessage } from '@/lib/platform/change-bus';

export default defineBackground({
  type: 'module',
  main() {
    const { services } = openWorkerApp();
    onInstalled((reason) => services.settleIn(reason));
    onBrowserStart(() => services.settleIn('start'));
    onAlarm(() => services.reconcile());
    onMenuPress((press) => services.pressMenu(press));
    onChangedMessage(() => services.reconcile());
    void services.reconcile();
  },
});
