/** The one module that the popup loads for what it does not open with. */
export { ParkDialog } from '@/components/goals/ParkDialog';
export { PopupLists } from '@/components/popup-review/PopupLists';
export { GoalRun } from './GoalRun';
