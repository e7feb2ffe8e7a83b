import { deleteLesson } from './delete-lesson';
import { lessonReadingServices } from './lesson-reading-services';
import { loadLessonText } from './load-lesson-text';
import { previewLesson } from './preview-lesson';
import { ensureSampleLessons, removeSampleLessons } from './sample-lessons';
import { importLessonFile, saveLesson } from './save-lesson';
import { saveLessonFile } from './save-lesson-file';

/** Reading, writing and keeping lessons, for the dashboard. */
export const lessonServices = {
  ...lessonReadingServices,
  deleteLesson,
  ensureSampleLessons,
  importLessonFile,
  loadLessonText,
  previewLesson,
  removeSampleLessons,
  saveLesson,
  saveLessonFile,
};
