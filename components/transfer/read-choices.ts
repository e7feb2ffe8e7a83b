import { t, type MessageKey } from '@/lib/i18n/t';
import type { CardsPreview, TextPreview } from './import-stage-model';

/** A sign with the message that names it; signs without one are shown as they are. */
export interface Sign {
  readonly sign: string;
  readonly name?: MessageKey;
}

export const SEPARATORS: readonly Sign[] = [
  { sign: '\t', name: 'transferSeparator_tab' },
  { sign: ',', name: 'transferSeparator_comma' },
  { sign: ';', name: 'transferSeparator_semicolon' },
  { sign: '|', name: 'transferSeparator_pipe' },
  { sign: ':', name: 'transferSeparator_colon' },
  { sign: ' :: ' },
  { sign: ' - ' },
  { sign: ' = ' },
  { sign: ' ', name: 'transferSeparator_space' },
  { sign: '', name: 'transferSeparator_none' },
];

/** What a separator is called; a sign of the person's own is its own name. */
export function separatorName(separator = ''): string {
  const known = SEPARATORS.find(({ sign }) => sign === separator)?.name;
  return known === undefined ? separator.trim() : t(known);
}

export const ROW_BREAKS: readonly Sign[] = [
  { sign: '\n', name: 'transferRowBreak_line' },
  { sign: '\n\n', name: 'transferRowBreak_blank' },
  { sign: ';', name: 'transferRowBreak_semicolon' },
];

/** Names by which people know encodings; proper names, the same in every language. */
export const ENCODING_NAMES: Readonly<Record<TextPreview['encoding'], string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16 LE)',
  'utf-16be': 'Unicode (UTF-16 BE)',
  'windows-1252': 'Western (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  shift_jis: '日本語 (Shift_JIS)',
  gb18030: '中文 (GB 18030)',
  'euc-kr': '한국어 (EUC-KR)',
};

/** Names of formats; proper names, the same in every language. */
export const FORMAT_NAMES: Readonly<Record<CardsPreview['format'], string>> = {
  markdown: 'Markdown',
  crowdanki: 'CrowdAnki',
  mnemosyne: 'Mnemosyne',
};
