import { render } from 'preact';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { openNewTabApp } from '@/lib/app/newtab-app';
import { onChange } from '@/lib/platform/change-bus';
import { onCommand } from '@/lib/platform/command-bus';
import { openTabPage } from '@/lib/snapshot/tab-page';

openTabPage(window, (page) => {
  const model = createNewTabModel(openNewTabApp(), page);
  const root = document.getElementById('app');
  if (root) render(<NewTabScreen model={model} />, root);
  void model.load();
  onChange((stores) => void model.onChanged(stores));
  onCommand((command) => void model.onCommand(command));
});
