import type { PageSelection } from '@/lib/domain/capture/captured';
import { cleanPhrase } from '@/lib/domain/capture/phrase';
import { locale, t } from '@/lib/i18n/t';
import { isWelcome } from '@/lib/platform/pages';

/**
 * The practice phrase of the welcome page in its sentence; undefined for any other. Browsers let no
 * script of an extension into the extension's own pages, so the sentence is known, not read.
 */
export function practiceSelection(
  selectionText: string,
  url: string | undefined,
): PageSelection | undefined {
  const phrase = t('welcomePracticePhrase');
  if (!isWelcome(url) || cleanPhrase(selectionText) !== phrase) return undefined;
  return {
    before: `${t('welcomePracticeBefore')} `,
    phrase,
    after: ` ${t('welcomePracticeAfter')}`,
    url,
    title: t('welcomeTitle'),
    lang: locale(),
  };
}
