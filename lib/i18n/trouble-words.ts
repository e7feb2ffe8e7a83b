import type { TemplateTrouble } from '@/lib/domain/render/template-trouble';
import { t } from './t';

/** What is wrong with a card's template, in a plain sentence. */
export function troubleWords(trouble: TemplateTrouble): string {
  switch (trouble.kind) {
    case 'endless':
      return t('templateEndless', trouble.text);
    case 'unclosed':
      return t('templateUnclosed', `{{#${trouble.name}}}`);
    case 'unopened':
      return t('templateUnopened', `{{/${trouble.name}}}`);
    case 'unknownField':
      return t('templateUnknownField', trouble.name);
    case 'blankFront':
      return t('templateBlankFront');
    case 'noCloze':
      return t('templateNoCloze', trouble.number);
  }
}
