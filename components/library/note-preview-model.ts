import { computed, effect, signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { NoteId } from '@/lib/domain/ids';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import type { NoteForm } from './note-form-model';
import { readTags } from './read-tags';

type Services = DashboardApp['services'];
export type NotePreview = Awaited<ReturnType<Services['previewNote']>>;
export type PreviewedCard = NotePreview['cards'][number];
type SameFront = Awaited<ReturnType<Services['findSameFront']>>;

const SETTLE_MS = 150;

export interface NotePreviewInput {
  readonly form: NoteForm;
  readonly noteId: () => NoteId | undefined;
  /** The cards that the note has as it is stored. */
  readonly stored: () => readonly number[];
  readonly report: (error: unknown) => void;
}

/** What a note becomes while it is written: its cards, and whether another note asks the same. */
export function createNotePreview(
  app: DashboardApp,
  { form, noteId, stored, report }: NotePreviewInput,
) {
  const preview = signal<NotePreview>();
  const sameFront = signal<SameFront>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  /** What is shown is always of the last letter: an answer that comes late is let go. */
  async function look(): Promise<void> {
    turn += 1;
    const mine = turn;
    const fields = form.fields.value;
    const next = await app.services.previewNote({
      noteTypeId: form.typeId.value,
      fields,
      tags: readTags(form.tags.value),
      deckId: form.deckId.value,
      newDeck: form.newDeck.value,
    });
    if (mine === turn) preview.value = next;
    const same = await app.services.findSameFront({
      html: next.fields[fields[0]?.id ?? ''] ?? '',
      except: noteId(),
      noteTypeId: form.typeId.value,
    });
    if (mine === turn) sameFront.value = same;
  }

  const follow = () => {
    // What a card depends on; read here, so that each change of it looks again.
    const isLoaded = form.fields.value.length > 0;
    void [form.typeId.value, form.tags.value, form.deckId.value, form.newDeck.value];
    clearTimeout(timer);
    const isFirst = preview.peek() === undefined;
    if (isLoaded) timer = setTimeout(() => void look().catch(report), isFirst ? 0 : SETTLE_MS);
  };

  return {
    preview,
    sameFront,
    /** Cards of the note that would not be there after saving. */
    goneCount: computed(() => {
      const made = new Set(preview.value?.cards.map(({ ordinal }) => ordinal));
      const isKnown = preview.value !== undefined && made.size > 0;
      return isKnown ? stored().filter((ordinal) => !made.has(ordinal)).length : 0;
    }),
    /** Blanks in a note whose kind shows them as they are written. */
    hasIdleBlanks: computed(() => {
      const type = form.type.value;
      const isOther = type?.own !== undefined && !type.hasClozes;
      return isOther && form.fields.value.some(({ text }) => clozeNumbers(text).length > 0);
    }),
    /** Looks at every change from now on; gives back how to stop. */
    start: () => {
      const stop = effect(follow);
      return () => {
        clearTimeout(timer);
        turn += 1;
        stop();
      };
    },
  };
}

export type NotePreviewModel = ReturnType<typeof createNotePreview>;
