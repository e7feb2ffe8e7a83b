import { z } from '@/lib/interchange/backup/zod';
import { LIMITS } from '@/lib/interchange/limits';

/** The parts of CrowdAnki's `deck.json` that Morsel reads; everything else may be there. */
export const DECK = z.looseObject({
  name: z.string(),
  children: z.optional(z.array(z.unknown())),
  note_models: z.optional(z.array(z.unknown())),
  notes: z.optional(z.array(z.unknown())),
});

export const NOTE_MODEL = z.looseObject({
  crowdanki_uuid: z.string(),
  name: z.string(),
  type: z.optional(z.number()),
  css: z.optional(z.string()),
  flds: z
    .array(z.looseObject({ name: z.string() }))
    .check(z.minLength(1), z.maxLength(LIMITS.columns)),
  tmpls: z
    .array(z.looseObject({ name: z.string(), qfmt: z.string(), afmt: z.string() }))
    .check(z.minLength(1), z.maxLength(LIMITS.columns)),
});

export const NOTE = z.looseObject({
  fields: z.array(z.string()),
  guid: z.string(),
  note_model_uuid: z.string(),
  tags: z.optional(z.array(z.string())),
});

export type CrowdAnkiModel = z.infer<typeof NOTE_MODEL>;
export type CrowdAnkiNote = z.infer<typeof NOTE>;
