import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintLibraryView } from '@/lib/snapshot/library-view';

export default defineUnlistedScript(() => paintLibraryView(window));
