import { parseId, type NoteTypeId } from '@/lib/domain/ids';
import type { NoteType } from './note-type';

/** One of Morsel's own note types; stored at its first use. */
export type OwnNoteType = Omit<NoteType, 'stamp' | 'deviceId'>;

/** The note types that Morsel's own editor writes. Their ids are fixed, so two machines agree. */
export const BASIC_NOTE_TYPE: OwnNoteType = {
  id: parseId<NoteTypeId>('morsel-basic'),
  name: 'Basic',
  kind: 'standard',
  fields: [
    { id: 'front', name: 'Front' },
    { id: 'back', name: 'Back' },
  ],
  templates: [{ id: 'forward', name: 'Card 1', ordinal: 0, front: '{{Front}}', back: '{{Back}}' }],
  css: '',
};

export const REVERSED_NOTE_TYPE: OwnNoteType = {
  ...BASIC_NOTE_TYPE,
  id: parseId<NoteTypeId>('morsel-reversed'),
  name: 'Basic and reversed',
  templates: [
    ...BASIC_NOTE_TYPE.templates,
    { id: 'reverse', name: 'Card 2', ordinal: 1, front: '{{Back}}', back: '{{Front}}' },
  ],
};

export const CLOZE_NOTE_TYPE: OwnNoteType = {
  id: parseId<NoteTypeId>('morsel-cloze'),
  name: 'Cloze',
  kind: 'cloze',
  fields: [
    { id: 'text', name: 'Text' },
    { id: 'extra', name: 'Extra' },
  ],
  templates: [
    {
      id: 'cloze',
      name: 'Cloze',
      ordinal: 0,
      front: '{{cloze:Text}}',
      back: '{{cloze:Text}}{{#Extra}}<br>{{Extra}}{{/Extra}}',
    },
  ],
  css: '',
};

export const TYPED_NOTE_TYPE: OwnNoteType = {
  ...BASIC_NOTE_TYPE,
  id: parseId<NoteTypeId>('morsel-typed'),
  name: 'Typed answer',
  templates: [
    {
      id: 'forward',
      name: 'Card 1',
      ordinal: 0,
      front: '{{Front}}<br>{{type:Back}}',
      back: '{{type:Back}}',
    },
  ],
};

/** The kinds of note that Morsel's own editor offers, the plainest first. */
export const OWN_KINDS = ['basic', 'reversed', 'cloze', 'typed'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

const OWN_NOTE_TYPES: Readonly<Record<OwnKind, OwnNoteType>> = {
  basic: BASIC_NOTE_TYPE,
  reversed: REVERSED_NOTE_TYPE,
  cloze: CLOZE_NOTE_TYPE,
  typed: TYPED_NOTE_TYPE,
};

/** The note type of a kind. */
export function ownNoteTypeOf(kind: OwnKind): OwnNoteType {
  return OWN_NOTE_TYPES[kind];
}

/** Which kind a note type is; none where it came from another program. */
export function ownKindOf(noteTypeId: NoteTypeId): OwnKind | undefined {
  return OWN_KINDS.find((kind) => OWN_NOTE_TYPES[kind].id === noteTypeId);
}
