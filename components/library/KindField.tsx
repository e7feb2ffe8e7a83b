import { Field } from '@/components/ui/Field';
import { parseId, type NoteTypeId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { NoteEditorModel } from './note-editor-model';
import type { NoteTypeLine } from './note-form-model';
import { kindLabel } from './note-words';

/**
 * What kind of note it is. A new one may be of any; one that is there may become another of Morsel's
 * own kinds, and one that came with an import stays what it is.
 */
export function KindField({ model }: { model: NoteEditorModel }) {
  const { form } = model;
  const type = form.type.value;
  const isFixed = !model.isNew.value && type?.own === undefined;
  const own = form.types.value.filter((one) => one.own !== undefined);
  const other = withoutTwins(
    form.types.value.filter((one) => one.own === undefined),
    form.typeId.value,
  );
  const options = (types: typeof own) =>
    types.map((one) => (
      <option key={one.noteTypeId} value={one.noteTypeId}>
        {kindLabel(one)}
      </option>
    ));
  return (
    <Field label={t('libraryKind')} hint={isFixed ? t('libraryKindFixed') : undefined}>
      {(ids) => (
        <select
          {...ids}
          value={form.typeId.value}
          disabled={isFixed}
          onChange={({ currentTarget: { value } }) => form.chooseType(parseId<NoteTypeId>(value))}
        >
          {!isFixed && (other.length === 0 || !model.isNew.value) && options(own)}
          {!isFixed && other.length > 0 && model.isNew.value && (
            <>
              <optgroup label={t('libraryKindsOwn')}>{options(own)}</optgroup>
              <optgroup label={t('libraryKindsOther')}>{options(other)}</optgroup>
            </>
          )}
          {isFixed && <option value={form.typeId.value}>{type?.name}</option>}
        </select>
      )}
    </Field>
  );
}

/** Packages bring the same kinds again and again: of those with one name and the same fields, one stands. */
function withoutTwins(types: readonly NoteTypeLine[], chosen: NoteTypeId): NoteTypeLine[] {
  const looks = (one: NoteTypeLine) =>
    JSON.stringify([one.name, one.fields.map(({ name }) => name)]);
  const first = new Map<string, NoteTypeLine>();
  for (const one of types) {
    if (!first.has(looks(one)) || one.noteTypeId === chosen) first.set(looks(one), one);
  }
  return [...first.values()];
}
