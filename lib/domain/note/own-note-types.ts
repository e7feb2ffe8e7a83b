import { parseId, type NoteTypeId } from '@/lib/domain/ids';
import type { NoteType } from './note-type';

type OwnNoteType = Omit<NoteType, 'stamp' | 'deviceId'>;

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
