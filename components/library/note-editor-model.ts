import { computed, signal } from '@preact/signals';
import { askBeforeLeaving } from '@/components/ui/ask-before-leaving';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId, NoteTypeId, UndoId } from '@/lib/domain/ids';
import type { NoteWords } from '@/lib/domain/note/edited-note';
import { ownNoteTypeOf, type OwnKind } from '@/lib/domain/note/own-note-types';
import { t } from '@/lib/i18n/t';
import { createFieldMediaModel } from './field-media-model';
import { createNoteAbout } from './note-about-model';
import { createNoteDraft } from './note-draft-model';
import { createNoteForm } from './note-form-model';
import { createNotePreview } from './note-preview-model';
import { readTags } from './read-tags';

export interface NoteEditorInput {
  /** Absent: a new note. */
  readonly noteId?: NoteId | undefined;
  readonly deckId?: DeckId | undefined;
  /** The kind that was written last. */
  readonly noteTypeId?: NoteTypeId | undefined;
  readonly knownTags?: () => readonly string[];
  /** With the deck that was written for. */
  readonly onClose: (deckId: DeckId | undefined) => void;
  readonly onSaved: (text: string, undoId: UndoId) => void;
  /** Closed with unsaved text and wanted back. */
  readonly onReopen: () => void;
  /** Another note is to be edited in its place. */
  readonly onOpen?: (noteId: NoteId) => void;
}

/**
 * One note being written or edited. Nothing of it is a note before Save; a new one is kept as a draft
 * meanwhile, and what was changed of another is not left without a question, nor is its page.
 */
export function createNoteEditorModel(app: DashboardApp, input: NoteEditorInput) {
  /** A note that was deleted meanwhile is kept as a new one. */
  const noteId = signal(input.noteId);
  const ordinals = signal<readonly number[]>([]);
  /** It asked nothing when it was opened: it may stay so. */
  const isBlankAllowed = signal(false);
  const isLeaving = signal(false);
  /** Save was pressed, and there is nothing to ask yet. */
  const isWarned = signal(false);
  const pinsTags = signal(true);
  /** Counts up when the first field is to have the keyboard. */
  const focusTurn = signal(0);
  let opened: NoteWords = {};
  const once = createOnce();
  const report = (error: unknown) => app.report(error, 'note editor');
  const attempt = createAttempt(report);

  const form = createNoteForm(input);
  const media = createFieldMediaModel(app, { fields: form.fields, change: form.change, report });
  const preview = createNotePreview(app, {
    form,
    noteId: () => noteId.value,
    stored: () => (noteId.value === undefined ? [] : ordinals.value),
    report,
  });
  const draft = input.noteId === undefined ? createNoteDraft(app, { form, report }) : undefined;
  const asks = computed(() => (preview.preview.value?.cards.length ?? 0) > 0);

  async function load(): Promise<void> {
    form.know(await app.services.loadNoteTypes());
    if (draft) return draft.load();
    const note = input.noteId && (await app.services.loadNote({ noteId: input.noteId }));
    if (!note) return close();
    form.show(note);
    ordinals.value = note.ordinals;
    opened = await words();
    const first = await app.services.previewNote({ ...written(), tags: note.tags });
    isBlankAllowed.value = first.cards.length === 0;
  }

  const written = () => ({ noteTypeId: form.typeId.value, fields: form.fields.value });

  /** What the form says. */
  async function words(): Promise<NoteWords & { readonly fields: Record<string, string> }> {
    const fields = await app.services.formatFields(written());
    const url = form.sourceUrl.value.trim();
    const title = form.sourceTitle.value;
    const kind: OwnKind | undefined = form.type.value?.own;
    return {
      fields,
      tags: readTags(form.tags.value),
      ...(form.deckId.value !== undefined && { deckId: form.deckId.value }),
      ...(kind && { kind }),
      ...(url !== '' && { source: { url, ...(title !== '' && { title }) } }),
    };
  }

  /** Whether there is a card to save; says what is missing where there is none. */
  async function isReady(): Promise<boolean> {
    const tags = readTags(form.tags.value);
    const { cards } = await app.services.previewNote({ ...written(), tags });
    const ready = cards.length > 0 || isBlankAllowed.value;
    isWarned.value = !ready;
    if (!ready) focusTurn.value += 1;
    return ready;
  }

  async function save(isLast: boolean): Promise<void> {
    if (form.fields.value.length === 0 || !(await isReady())) return;
    if (noteId.value === undefined) return add(isLast);
    const newDeck = form.newDeck.value;
    const to = await words();
    const edited = await app.services.editNote({ noteId: noteId.value, from: opened, to, newDeck });
    if (edited.kind === 'missing') {
      noteId.value = undefined;
      return showToast({ text: t('goneMeanwhile') });
    }
    leave();
    if (edited.kind === 'saved') input.onSaved(t('libraryUndoEdited'), edited.undoId);
  }

  async function add(isLast: boolean): Promise<void> {
    const { fields, tags = [], deckId, source } = await words();
    const { noteTypeId } = written();
    const newDeck = form.newDeck.value;
    const made = await app.services.addNote({
      noteTypeId,
      fields,
      tags,
      newDeck,
      ...(deckId && { deckId }),
      ...(source && { source }),
    });
    if (made.kind === 'noType') {
      form.types.value = await app.services.loadNoteTypes();
      form.chooseType(ownNoteTypeOf('basic').id);
      return showToast({ text: t('libraryTypeGone') });
    }
    draft?.forget();
    if (isLast) leave(made.deckId);
    else {
      form.deckId.value = made.deckId;
      form.newDeck.value = undefined;
      form.clear(pinsTags.value);
      focusTurn.value += 1;
    }
    input.onSaved(t('libraryUndoAdded'), made.undoId);
  }

  let stops: readonly (() => void)[] = [];
  function begin(): void {
    const safe = draft ? draft.start() : askBeforeLeaving(isChanged);
    stops = [media.start(), preview.start(), safe];
  }
  function leave(deckId = form.deckId.value): void {
    for (const stop of stops) stop();
    stops = [];
    input.onClose(deckId);
  }

  const isChanged = () => (noteId.value === undefined ? !form.isBlank.value : form.isChanged.value);

  /** Asks before it closes over what was changed. */
  function close(): void {
    if (isChanged()) isLeaving.value = !isLeaving.value;
    else leave();
  }

  function throwAway(): void {
    draft?.forget();
    leave();
    const onPress = () => {
      isLeaving.value = false;
      begin();
      input.onReopen();
    };
    showToast({ text: t('libraryNotSaved'), action: { label: t('libraryGoOn'), onPress } });
  }

  const model = {
    isNew: computed(() => noteId.value === undefined),
    noteId,
    form,
    media,
    preview,
    draft,
    asks,
    about: createNoteAbout(app, { noteId: () => noteId.value, report }),
    isLeaving,
    isWarned,
    pinsTags,
    focusTurn,
    knownTags: input.knownTags ?? (() => []),
    addMedia: (id: string, files: readonly File[], write: (text: string) => void) =>
      void attempt(async () => write(await media.add(id, files))),
    save: () => void attempt(() => once(() => save(true))),
    saveAndGoOn: () => void attempt(() => once(() => save(false))),
    close,
    throwAway,
    /** A new note waits as a draft for the next "Add card". */
    keepForLater: () => leave(),
    startAfresh: () => {
      const before = form.draft(0);
      draft?.forget();
      form.clear(false);
      focusTurn.value += 1;
      const action = { label: t('undo'), onPress: () => form.restore(before) };
      showToast({ text: t('libraryDraftGone'), action });
    },
    openOther: (other: NoteId) => {
      if (draft) leave();
      else if (form.isChanged.value) return void (isLeaving.value = true);
      else leave();
      input.onOpen?.(other);
    },
  };
  begin();
  void attempt(load);
  return model;
}

export type NoteEditorModel = ReturnType<typeof createNoteEditorModel>;
