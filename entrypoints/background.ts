import { defineBackground } from 'wxt/utils/define-background';
import { openWorkerApp } from '@/lib/app/worker-app';
import { onAlarm } from '@/lib/platform/alarms';
import { onChangedMessage } from '@/lib/platform/change-bus';
import { onBrowserStart, onInstalled } from '@/lib/platform/lifecycle';
import { onMenuPress } from '@/lib/platform/menus';
import { onCall } from '@/lib/platform/worker-calls';

export default defineBackground({
  type: 'module',
  main() {
    const { services, answerCall } = openWorkerApp();
    onInstalled((reason) => services.settleIn(reason));
    onBrowserStart(() => services.settleIn('start'));
    onAlarm(() => services.reconcile());
    onMenuPress((press) => services.pressMenu(press));
    onChangedMessage(() => services.reconcile());
    onCall(answerCall);
    void services.reconcile();
  },
});
