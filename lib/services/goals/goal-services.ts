import { answerNotifications } from './answer-notifications';
import { activateGoal, archiveGoal, deleteGoal, editGoal, parkGoal } from './change-goal';
import { checkIn, makeGoalEasier, skipGoal, undoCheckIn } from './check-in';
import { loadComposerText, saveComposerText } from './composer-text';
import { createGoal } from './create-goal';
import { answerPendingResult, finishSession } from './finish-session';
import { setHecticDay, undoHecticDay } from './hectic-day';
import { loadFeeds, loadGoals } from './load-goals';
import { loadLastEnd } from './load-last-end';
import { settleAndLoadToday, markWhyShown } from './load-today';
import { countGap, markSeen, pauseSession, resumeSession, setSessionAmount } from './press-session';
import { startSession } from './start-session';
import { undoFinish } from './undo-finish';

/** Everything a surface can ask about goals and their timed runs. */
export const goalServices = {
  activateGoal,
  answerNotifications,
  answerPendingResult,
  archiveGoal,
  checkIn,
  countGap,
  createGoal,
  deleteGoal,
  editGoal,
  finishSession,
  loadComposerText,
  loadFeeds,
  loadGoals,
  loadLastEnd,
  settleAndLoadToday,
  makeGoalEasier,
  markSeen,
  markWhyShown,
  parkGoal,
  pauseSession,
  resumeSession,
  saveComposerText,
  setHecticDay,
  setSessionAmount,
  skipGoal,
  startSession,
  undoCheckIn,
  undoFinish,
  undoHecticDay,
};
