/** The one module that the new tab loads where something did not work: the sentence, its place, the way on. */
export { sayNotDone } from '@/components/ui/attempt';
export { ToastHost } from '@/components/ui/Toast';
export { UnavailableView } from '@/components/ui/UnavailableView';
export { untilDone } from '@/components/ui/until-done';
