/** The one module that the new tab loads where a press did not work: the sentence, and its place. */
export { sayNotDone } from '@/components/ui/attempt';
export { ToastHost } from '@/components/ui/Toast';
