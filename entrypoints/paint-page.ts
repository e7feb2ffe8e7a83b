import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintPageView } from '@/lib/snapshot/page-view';

export default defineUnlistedScript(() => paintPageView(window));
