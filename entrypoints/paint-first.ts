import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import card from '@/components/review/card.css?inline';
import newTab from '@/components/review/newtab.css?inline';
import base from '@/components/styles/base.css?inline';
import tokens from '@/components/styles/tokens.css?inline';
import { bootTab } from '@/lib/app/boot-tab';
import { loadTabApp } from '@/lib/app/load-tab-app';
import { paintFirst } from '@/lib/snapshot/paint-first';

export default defineUnlistedScript(() => {
  paintFirst(window, [tokens, base, card, newTab].join('\n'));
  bootTab(window, () => loadTabApp(document, () => import('/chunks/newtab.js')));
});
