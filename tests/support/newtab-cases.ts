import { newTabAnswers } from '@/lib/app/newtab-answers';
import { newTabAtOnce } from '@/lib/app/newtab-app';

/** Everything that a new tab asks for, early and late. */
export const newTabCases = { ...newTabAtOnce, ...newTabAnswers };
