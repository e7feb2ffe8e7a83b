import { CardHtml, type CardHtmlProps } from '@/components/review/CardHtml';
import { useAuthorLook } from '@/components/review/use-author-look';
import { markMedia, type MediaAbout } from '@/lib/domain/media/mark-media';
import { t } from '@/lib/i18n/t';
import type { NotesPreview } from './import-stage-model';
import preview from './ImportPreview.module.css';
import panel from './Panel.module.css';
import styles from './SampleCards.module.css';

export interface SampleCardsProps extends Pick<NotesPreview, 'sample'> {
  /** Whether their lines can be found in the file. */
  hasLines?: boolean;
}

/** Some cards as they will be asked: the question above its answer. */
export function SampleCards({ sample, hasLines = false }: SampleCardsProps) {
  if (sample.length === 0) return null;
  return (
    <div>
      <h3 id="transfer-sample" class={preview.subheading}>
        {t('transferSomeCards')}
      </h3>
      <ul class={styles.cards} aria-labelledby="transfer-sample">
        {sample.map(({ line, front, back, author }) => (
          <li key={line} class={styles.card}>
            <Side html={front} author={author} />
            <Side class={styles.back} html={back} author={author} />
            {hasLines && <span class={panel.caption}>{t('transferLineNumber', line)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SideProps extends Pick<CardHtmlProps, 'html' | 'author'> {
  class?: string | undefined;
}

/** Nothing is stored yet: sounds, and pictures too large to show here, are named. */
const NONE_STORED: ReadonlyMap<string, MediaAbout> = new Map();

/** A card at half its size where its author styled it: authors write for a whole window. */
function Side({ class: own = '', html, author }: SideProps) {
  // Anki's own sheet, which every note type has, is no choice of anybody's.
  const { look } = useAuthorLook(author);
  const size = look === undefined ? styles.plain : styles.styled;
  const named = markMedia(html, NONE_STORED);
  return <CardHtml class={`${size} ${own}`} html={named} size="text" author={author} />;
}
