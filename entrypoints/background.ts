import { defineBackground } from 'wxt/utils/define-background';
import { openWorkerApp } from '@/lib/app/worker-app';
import { onAlarm } from '@/lib/platform/alarms';
import { onChangedMessage } from '@/lib/platform/change-bus';
import { onCommandPress } from '@/lib/platform/commands';
import { onBrowserStart, onInstalled } from '@/lib/platform/lifecycle';
import { onMenuPress } from '@/lib/platform/menus';
import { onNoticePress } from '@/lib/platform/notifications';
import { onOmniboxChoice, onOmniboxInput } from '@/lib/platform/omnibox';
import { onCall } from '@/lib/platform/worker-calls';
import { onSettingsChanged } from '@/lib/storage/settings';

export default defineBackground({
  type: 'module',
  main() {
    const { services, answerCall } = openWorkerApp();
    onInstalled((reason) => services.settleIn(reason));
    onBrowserStart(() => services.settleIn('start'));
    onAlarm(() => services.reconcile());
    onChangedMessage(() => services.reconcile());
    onSettingsChanged(() => void services.reconcile());
    onCall(answerCall);
    onMenuPress((press) => services.pressMenu(press));
    onCommandPress((press) => services.runCommand(press));
    onNoticePress(() => services.pressNotice());
    onOmniboxInput((typed) => services.suggestCards(typed));
    onOmniboxChoice((chosen) => services.findInLibrary(chosen));
    void services.reconcile();
  },
});
