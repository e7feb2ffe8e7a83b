import { computed, signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId, UndoId } from '@/lib/domain/ids';
import type { NoteWords } from '@/lib/domain/note/edited-note';
import { formatField, parseField } from '@/lib/domain/note/field-text';
import { t } from '@/lib/i18n/t';
import { createFieldMediaModel, type EditedField } from './field-media-model';

export interface NoteEditorInput {
  /** Absent: a new note. */
  readonly noteId?: NoteId | undefined;
  readonly deckId?: DeckId | undefined;
  readonly onClose: () => void;
  readonly onSaved: (text: string, undoId: UndoId) => void;
  /** Closed with unsaved text and wanted back. */
  readonly onReopen: () => void;
}

type SameFront = Awaited<ReturnType<DashboardApp['services']['findSameFront']>>;

const SETTLE_MS = 200;

/** One note being written or edited. Nothing is stored before Save; closing offers to come back. */
export function createNoteEditorModel(app: DashboardApp, input: NoteEditorInput) {
  /** A note that was deleted meanwhile is kept as a new one. */
  const noteId = signal(input.noteId);
  const fields = signal<readonly EditedField[]>(input.noteId === undefined ? blankFields() : []);
  const deckId = signal<DeckId | undefined>(input.deckId);
  const tags = signal('');
  const isReversed = signal<boolean | undefined>(input.noteId === undefined ? false : undefined);
  const sourceUrl = signal('');
  const sourceTitle = signal('');
  const sameFront = signal<SameFront>();
  const isDirty = signal(false);
  /** What the form said when it was opened. */
  let opened: NoteWords = {};
  const canSave = computed(() => (fields.value[0]?.text ?? '').trim() !== '');
  const once = createOnce();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (error: unknown) => app.report(error, 'note editor');
  const attempt = createAttempt(report);
  const media = createFieldMediaModel(app, { fields, change, report });

  async function load(): Promise<void> {
    if (input.noteId === undefined) return;
    const note = await app.services.loadNote({ noteId: input.noteId });
    if (note === undefined) return model.close();
    fields.value = note.fields.map(({ id, name, html }) => ({ id, name, ...parseField(html) }));
    deckId.value = note.deckId;
    tags.value = note.tags.join(' ');
    isReversed.value = note.isReversed;
    sourceUrl.value = note.source?.url ?? '';
    sourceTitle.value = note.source?.title ?? '';
    opened = words();
  }

  /** What the form says. */
  function words(): NoteWords {
    const url = sourceUrl.value.trim();
    return {
      fields: Object.fromEntries(fields.value.map((field) => [field.id, formatField(field)])),
      tags: readTags(tags.value),
      ...(deckId.value !== undefined && { deckId: deckId.value }),
      ...(isReversed.value !== undefined && { isReversed: isReversed.value }),
      ...(url !== '' && { source: { url, ...withTitle(sourceTitle.value) } }),
    };
  }

  function setText(id: string, text: string): void {
    change(id, { text });
    if (id === fields.value[0]?.id) {
      clearTimeout(timer);
      timer = setTimeout(() => void warnOfSame().catch(report), SETTLE_MS);
    }
  }

  function change(id: string, change: Partial<EditedField>): void {
    fields.value = fields.value.map((field) => (field.id === id ? { ...field, ...change } : field));
    isDirty.value = true;
  }

  /** Stores files and lets the field write what stands for them where its cursor is. */
  async function addMedia(
    id: string,
    files: readonly File[],
    write: (text: string) => void,
  ): Promise<void> {
    write(await media.add(id, files));
  }

  async function warnOfSame(): Promise<void> {
    const [first] = fields.value;
    const html = first === undefined ? '' : formatField(first);
    sameFront.value = await app.services.findSameFront({ html, except: noteId.value });
  }

  async function save(): Promise<void> {
    if (!canSave.value) return;
    if (noteId.value === undefined) return create();
    const edited = await app.services.editNote({
      noteId: noteId.value,
      from: opened,
      to: words(),
    });
    if (edited.kind === 'missing') {
      noteId.value = undefined;
      return showToast({ text: t('goneMeanwhile') });
    }
    input.onClose();
    if (edited.kind === 'saved') input.onSaved(t('libraryUndoEdited'), edited.undoId);
  }

  async function create(): Promise<void> {
    const { fields: texts = {}, isReversed: asksBothWays = false, ...rest } = words();
    const [front = '', back = ''] = Object.values(texts);
    const made = await app.services.createNote({
      ...rest,
      front,
      back,
      isHtml: true,
      allowDuplicate: true,
      isReversed: asksBothWays,
    });
    input.onClose();
    if (made.kind === 'created') input.onSaved(t('libraryUndoAdded'), made.undoId);
  }

  const model = {
    isNew: computed(() => noteId.value === undefined),
    fields,
    deckId,
    tags,
    isReversed,
    sourceUrl,
    sourceTitle,
    sameFront,
    canSave,
    media,
    addMedia: (id: string, files: readonly File[], write: (text: string) => void) =>
      void attempt(() => addMedia(id, files, write)),
    setText,
    touch: () => (isDirty.value = true),
    save: () => void attempt(() => once(save)),
    close: () => {
      clearTimeout(timer);
      media.end();
      input.onClose();
      if (!isDirty.value) return;
      const action = { label: t('libraryGoOn'), onPress: input.onReopen };
      showToast({ text: t('libraryNotSaved'), action });
    },
  };
  void attempt(load);
  return model;
}

export type NoteEditorModel = ReturnType<typeof createNoteEditorModel>;

function blankFields(): readonly EditedField[] {
  return [
    { id: 'front', name: t('libraryFront'), mode: 'text', text: '' },
    { id: 'back', name: t('libraryBack'), mode: 'text', text: '' },
  ];
}

function withTitle(title: string): { title?: string } {
  return title === '' ? {} : { title };
}

/** Tags are words; a space or a comma ends one. */
function readTags(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter((tag) => tag !== ''))];
}
