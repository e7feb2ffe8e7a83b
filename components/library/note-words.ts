import { t } from '@/lib/i18n/t';
import { keysText, TOOL_KEYS } from './field-tools';
import type { NoteForm, NoteTypeLine } from './note-form-model';
import type { PreviewedCard } from './note-preview-model';

const OWN_FIELDS = {
  front: 'libraryFront',
  back: 'libraryBack',
  text: 'libraryClozeText',
  extra: 'libraryClozeExtra',
} as const;

/** The name of a field: Morsel's own in the person's language, others as their author wrote them. */
export function fieldLabel(
  type: NoteTypeLine | undefined,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const own = type?.own === undefined ? undefined : OWN_FIELDS[id as keyof typeof OWN_FIELDS];
  return own === undefined ? name : t(own);
}

/** The name of a kind of note. */
export function kindLabel({ own, name }: NoteTypeLine): string {
  return own === undefined ? name : t(`libraryKind_${own}`);
}

/** The name of one card of a note. */
export function cardLabel(
  { own, hasClozes }: Pick<NoteTypeLine, 'own' | 'hasClozes'>,
  { name, ordinal }: Pick<PreviewedCard, 'name' | 'ordinal'>,
): string {
  return own !== undefined || hasClozes ? t('libraryCardNumber', ordinal + 1) : name;
}

/** Why a note has no card yet, and what makes one. */
export function whyNoCard(form: NoteForm): string {
  const type = form.type.value;
  if (type?.hasClozes) return t('libraryNoCardCloze', keysText(TOOL_KEYS.cloze));
  const [first] = form.fields.value;
  const isOpen = type?.own !== undefined && first !== undefined;
  return isOpen ? t('libraryNoCardFront', fieldLabel(type, first)) : t('libraryNoCardOther');
}
