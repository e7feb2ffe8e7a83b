import { askForMore } from '@/lib/services/queue/ask-for-more';
import { answerCard } from '@/lib/services/review/answer-card';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';

/** What a new tab asks for once somebody works on its card; most tabs are passed through. */
export const newTabAnswers = { answerCard, undoAnswer, skipCard, askForMore };
