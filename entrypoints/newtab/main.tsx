import { render } from 'preact';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { openNewTabApp } from '@/lib/app/newtab-app';
import { openTabPage } from '@/lib/snapshot/tab-page';

openTabPage(window, (page) => {
  const model = createNewTabModel(openNewTabApp(), page);
  const root = document.getElementById('app');
  if (root) render(<NewTabScreen model={model} />, root);
  void model.load();
});
