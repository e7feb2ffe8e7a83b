import { computed, signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { NoteDraft } from '@/lib/domain/note/note-draft';
import { moveFields } from '@/lib/domain/note/move-fields';
import { OWN_KINDS, ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import type { EditedField } from './field-media-model';

type Services = DashboardApp['services'];
export type NoteTypeLine = Awaited<ReturnType<Services['loadNoteTypes']>>[number];
type NoteToEdit = NonNullable<Awaited<ReturnType<Services['loadNote']>>>;

/** Known before anything is read, so that the first field is there at once. */
const OWN_TYPES: readonly NoteTypeLine[] = OWN_KINDS.map((own) => {
  const { id, name, fields, kind } = ownNoteTypeOf(own);
  return { noteTypeId: id, name, fields, hasClozes: kind === 'cloze', own };
});

/** What a note's form says, and whether that is something else than when it was opened. */
export function createNoteForm(given: {
  readonly noteId?: NoteId | undefined;
  readonly deckId?: DeckId | undefined;
  readonly noteTypeId?: NoteTypeId | undefined;
}) {
  const types = signal<readonly NoteTypeLine[]>(OWN_TYPES);
  const typeId = signal<NoteTypeId>(given.noteTypeId ?? ownNoteTypeOf('basic').id);
  const fields = signal<readonly EditedField[]>(given.noteId === undefined ? blankFields() : []);
  const deckId = signal<DeckId | undefined>(given.deckId);
  /** A deck that is made with the note. */
  const newDeck = signal<string>();
  const tags = signal('');
  const sourceUrl = signal('');
  const sourceTitle = signal('');

  const said = () =>
    JSON.stringify([
      typeId.value,
      deckId.value,
      newDeck.value,
      tags.value.trim(),
      sourceUrl.value.trim(),
      fields.value.map(({ id, text, mode, hint }) => [id, text, mode, hint?.text]),
    ]);
  const opened = signal(said());
  const isBlank = computed(() => fields.value.every(({ text }) => text.trim() === ''));

  function type(): NoteTypeLine | undefined {
    return types.value.find(({ noteTypeId }) => noteTypeId === typeId.value);
  }

  function blankFields(): readonly EditedField[] {
    const named = type()?.fields ?? [];
    return named.map(({ id, name }) => ({ id, name, mode: 'markdown', text: '' }));
  }

  return {
    types,
    type: computed(type),
    typeId,
    fields,
    deckId,
    newDeck,
    tags,
    sourceUrl,
    sourceTitle,
    isBlank,
    isChanged: computed(() => said() !== opened.value),
    /** What it says now is what it was opened with. */
    settle: () => (opened.value = said()),
    /** Says which kinds there are. The one that was asked for may be known only now, or gone. */
    know: (known: readonly NoteTypeLine[]) => {
      types.value = known;
      if (fields.value.length > 0 || given.noteId !== undefined) return;
      if (type() === undefined) typeId.value = ownNoteTypeOf('basic').id;
      fields.value = blankFields();
      opened.value = said();
    },
    change: (id: string, change: Partial<EditedField>) => {
      fields.value = fields.value.map((one) => (one.id === id ? { ...one, ...change } : one));
    },
    /** Another note type; every text finds a place in it. */
    chooseType: (noteTypeId: NoteTypeId) => {
      const next = types.value.find((one) => one.noteTypeId === noteTypeId);
      if (next === undefined || noteTypeId === typeId.value) return;
      fields.value = moveFields(fields.value, next.fields);
      typeId.value = noteTypeId;
    },
    show: (note: NoteToEdit) => {
      typeId.value = note.noteTypeId;
      fields.value = note.fields;
      deckId.value = note.deckId;
      tags.value = note.tags.join(' ');
      sourceUrl.value = note.source?.url ?? '';
      sourceTitle.value = note.source?.title ?? '';
      opened.value = said();
    },
    /** A draft as it was; its note type may be gone since. */
    restore: (draft: NoteDraft) => {
      if (types.value.some(({ noteTypeId }) => noteTypeId === draft.noteTypeId)) {
        typeId.value = draft.noteTypeId;
      }
      const names = new Map(type()?.fields.map(({ id, name }) => [id, name]));
      const written = draft.fields.map((one) => ({ ...one, name: names.get(one.id) ?? one.id }));
      fields.value = moveFields(written, type()?.fields ?? []);
      if (draft.deckId !== undefined) deckId.value = draft.deckId;
      newDeck.value = draft.newDeck;
      tags.value = draft.tags;
      sourceUrl.value = draft.sourceUrl;
    },
    draft: (at: number): NoteDraft => ({
      at,
      noteTypeId: typeId.value,
      fields: fields.value.map(({ name: _name, ...field }) => field),
      tags: tags.value,
      ...(deckId.value !== undefined && { deckId: deckId.value }),
      ...(newDeck.value !== undefined && { newDeck: newDeck.value }),
      sourceUrl: sourceUrl.value,
    }),
    /** Ready for the next note: deck and kind stay, the tags where they are pinned. */
    clear: (keepsTags: boolean) => {
      fields.value = blankFields();
      if (!keepsTags) tags.value = '';
      sourceUrl.value = '';
      sourceTitle.value = '';
      opened.value = said();
    },
  };
}

export type NoteForm = ReturnType<typeof createNoteForm>;
