/** For late parts of a page that are handed no app: it reads the settings alone. */
export { compareAnswer } from '@/lib/services/review/compare-answer';
