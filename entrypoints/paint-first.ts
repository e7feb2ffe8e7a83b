import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintFirst } from '@/lib/snapshot/paint-first';

export default defineUnlistedScript(() => paintFirst(window));
