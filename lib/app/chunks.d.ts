/** The new tab's app: the file is there once everything is built (`scripts/page-build.ts`). */
declare module '*/chunks/newtab.js';
