import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import card from '@/components/review/card.css?inline';
import newTab from '@/components/review/newtab.css?inline';
import base from '@/components/styles/base.css?inline';
import tokens from '@/components/styles/tokens.css?inline';
import { bootTab } from '@/lib/app/boot-tab';
import { loadStyles } from '@/lib/app/load-styles';
import { paintFirst } from '@/lib/snapshot/paint-first';

export default defineUnlistedScript(() => {
  paintFirst(window, [tokens, base, card, newTab].join('\n'));
  bootTab(window, async () => {
    await loadStyles(document);
    await import('/chunks/newtab.js');
  });
});
