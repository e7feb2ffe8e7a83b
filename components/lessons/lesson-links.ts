import { parseId, type LessonId } from '@/lib/domain/ids';

/** Where the lessons screen is: the list, a lesson being read, or one being written. */
export type LessonsPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'read'; readonly lessonId: LessonId }
  | { readonly kind: 'write'; readonly lessonId?: LessonId };

const EDIT = '/edit';
const NEW = 'new';

/** Reads the id part of `#/lessons/…`: nothing, `new`, an id, or `id/edit`. */
export function parsePlace(id: string | undefined): LessonsPlace {
  if (id === undefined || id === '') return { kind: 'list' };
  if (id === NEW) return { kind: 'write' };
  if (!id.endsWith(EDIT)) return { kind: 'read', lessonId: parseId<LessonId>(id) };
  const lessonId = id.slice(0, -EDIT.length);
  return lessonId === '' ? { kind: 'list' } : { kind: 'write', lessonId: parseId(lessonId) };
}

/** The address of a place. */
export function linkTo(place: LessonsPlace): string {
  switch (place.kind) {
    case 'list':
      return '#/lessons';
    case 'read':
      return `#/lessons/${encodeURIComponent(place.lessonId)}`;
    case 'write':
      return place.lessonId === undefined
        ? `#/lessons/${NEW}`
        : `#/lessons/${encodeURIComponent(place.lessonId)}${EDIT}`;
  }
}
