import { askForMore } from './ask-for-more';
import { loadQueue } from './load-queue';

/** What comes next in a short review, and "Five more". */
export const queueServices = { loadQueue, askForMore };
