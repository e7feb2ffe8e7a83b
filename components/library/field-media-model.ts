import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { markMedia, type MediaAbout } from '@/lib/domain/media/mark-media';
import { mediaKindOf, sniffMedia } from '@/lib/domain/media/media-kind';
import { findMediaRefs, mediaIdsOf, namesOfRef } from '@/lib/domain/media/media-refs';
import { newMediaName, newReference } from '@/lib/domain/media/new-reference';
import { freeMark } from '@/lib/domain/note/field-marks';
import { formatField, type FieldText } from '@/lib/domain/note/field-text';
import { t } from '@/lib/i18n/t';

/** A field while it is edited. */
export interface EditedField extends FieldText {
  readonly id: string;
  readonly name: string;
}

/** A stored picture or sound of a field. */
export interface FieldMedium {
  readonly name: string;
  /** What stands for it in the field's text. */
  readonly token: string;
  /** How it looks on the card. */
  readonly html: string;
}

export interface FieldMediaInput {
  readonly fields: ReadonlySignal<readonly EditedField[]>;
  readonly change: (id: string, change: Partial<EditedField>) => void;
  readonly report: (error: unknown) => void;
}

const MOST_BYTES = 20 * 1024 * 1024;
const HEAD_BYTES = 4096;

/** Pictures and sounds of the fields of one note: put in, shown, taken out. */
export function createFieldMediaModel(app: DashboardApp, input: FieldMediaInput) {
  const { fields, change, report } = input;
  const known = signal<ReadonlyMap<string, MediaAbout>>(new Map());
  const trouble = signal<{ readonly id: string; readonly text: string }>();
  const ids = computed(() =>
    fields.value
      .flatMap((field) => mediaIdsOf(formatField(field)))
      .toSorted()
      .join(' '),
  );

  async function learn(wanted: readonly string[]): Promise<void> {
    if (wanted.length === 0) return;
    const rows = await app.services.loadMedia({ ids: wanted });
    known.value = new Map([...known.value, ...rows.map((row) => [row.id, row] as const)]);
  }

  /** Stores files and gives what to write for them; says why one cannot be taken. */
  async function add(id: string, files: readonly File[]): Promise<string> {
    trouble.value = undefined;
    const tokens: string[] = [];
    for (const file of files) {
      const problem = await whyNot(file);
      if (problem === undefined) tokens.push(await addOne(id, file));
      else trouble.value = { id, text: problem };
    }
    return tokens.join(' ');
  }

  async function addOne(id: string, file: File): Promise<string> {
    const { mediaId, mime } = await app.services.storeMedia({ file, name: file.name });
    const name = newMediaName(file.name, mediaId);
    const html = newReference(mediaId, mime, name);
    const field = fields.value.find((one) => one.id === id);
    if (field === undefined || field.mode === 'html') return html;
    const mark = freeMark(name, html, field.marks ?? {});
    change(id, { marks: { ...field.marks, [mark]: html } });
    return mark;
  }

  function mediaOf(field: EditedField): readonly FieldMedium[] {
    const html = formatField(field);
    const marks = Object.entries(field.marks ?? {});
    return findMediaRefs(html).flatMap((ref) => {
      if (ref.hash === undefined) return [];
      const whole = html.slice(ref.whole.start, ref.whole.end);
      const name = namesOfRef(ref).at(-1) ?? ref.written;
      const token = marks.find(([, one]) => one === whole)?.[0] ?? whole;
      return [{ name, token, html: markMedia(whole, known.value) }];
    });
  }

  function remove(field: EditedField, { name, token }: FieldMedium): void {
    const text = field.text.replace(token, '');
    change(field.id, { text });
    const putBack = () => {
      const now = fields.value.find(({ id }) => id === field.id)?.text ?? '';
      change(field.id, { text: now === text ? field.text : `${now}${token}` });
    };
    showToast({
      text: t('libraryMediaRemoved', name),
      action: { label: t('undo'), onPress: putBack },
    });
  }

  /** Looks up what the fields name from now on; gives back how to stop. */
  const start = () => effect(() => void learn(ids.value.split(' ').filter(Boolean)).catch(report));
  return { add, mediaOf, remove, trouble, start };
}

export type FieldMediaModel = ReturnType<typeof createFieldMediaModel>;

/** Why a file cannot be put in; nothing where it can. */
async function whyNot(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return t('libraryMediaTooLarge', file.name);
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const isShown = mediaKindOf(sniffMedia(head)) !== undefined;
  return isShown ? undefined : t('libraryMediaUnknown', file.name);
}
