import { describe, expect, it } from 'vitest';
import type { Note } from '@/lib/domain/note/note';
import type { NeutralNote } from '@/lib/interchange/model';
import { updatedContent } from '@/lib/services/transfer/updated-note';
import { aNote } from '@/tests/support/factories';

const known = (given: Partial<Note> = {}) =>
  aNote({ fields: { f0: 'hola', f1: 'hello' }, textKey: 'hola', tags: ['a'], ...given });
const next = (given: Partial<NeutralNote> = {}): NeutralNote => ({
  line: 1,
  id: known().id,
  noteTypeId: known().noteTypeId,
  fields: { f0: 'adiós', f1: 'bye' },
  tags: ['b'],
  textKey: 'adiós',
  cards: [],
  ...given,
});

describe("a known note and the file's", () => {
  it('takes the text and adds the tags of a file that does not say when it was changed', () => {
    expect(updatedContent(known(), next())).toEqual({
      fields: { f0: 'adiós', f1: 'bye' },
      tags: ['a', 'b'],
      textKey: 'adiós',
    });
  });

  it('changes nothing where the file says the same', () => {
    const same = next({ fields: { f0: 'hola' }, tags: ['a'] });
    expect(updatedContent(known(), same)).toBeUndefined();
  });

  it.each([
    [2, 1, undefined, 'an older text'],
    [2, 2, undefined, 'the same text again'],
    [1, 2, 'adiós', 'a newer text'],
  ])('last import of %i, file of %i: %s for %s', (before, modifiedAt, text, _reason) => {
    const content = updatedContent(known({ modifiedElsewhereAt: before }), next({ modifiedAt }));
    expect(content?.fields.f0).toBe(text);
  });

  it('keeps a field that was edited here after the file was changed, and its key', () => {
    const edited = known({ fieldStamps: { f0: 20 } });
    expect(updatedContent(edited, next({ modifiedAt: 10 }))).toEqual({
      fields: { f0: 'hola', f1: 'bye' },
      tags: ['a', 'b'],
      modifiedElsewhereAt: 10,
    });
  });

  it('takes a field that was edited here before the file was changed', () => {
    const edited = known({ fieldStamps: { f0: 5 } });
    expect(updatedContent(edited, next({ modifiedAt: 10 }))?.fields.f0).toBe('adiós');
  });
});
