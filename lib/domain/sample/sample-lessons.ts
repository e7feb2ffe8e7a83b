import type { SampleKey } from './sample-deck';

/** The lessons that ship with Morsel, by their file names in `public/lessons/`. */
export const SAMPLE_LESSON_KEYS = ['http-request', 'ser-estar', 'git-history'] as const;
export type SampleLessonKey = (typeof SAMPLE_LESSON_KEYS)[number];

/** The lessons that come along with a starter deck: those that explain what it asks. */
export const LESSONS_OF_DECK: Readonly<Record<SampleKey, readonly SampleLessonKey[]>> = {
  spanish: ['ser-estar'],
  shortcuts: [],
  web: ['http-request', 'git-history'],
  capitals: [],
};
