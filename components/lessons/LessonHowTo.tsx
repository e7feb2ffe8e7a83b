import { t } from '@/lib/i18n/t';
import styles from './LessonHowTo.module.css';

/** The marks of the format on one glance; docs/formats/lesson.md has all of it. */
export function LessonHowTo() {
  const marks = [
    ['# …', t('lessonsHowToTitle')],
    ['---', t('lessonsHowToStep')],
    ['## …', t('lessonsHowToHeading')],
    ['? …\n= …', t('lessonsHowToTyped')],
    ['? …\n- [x] …\n- [ ] …', t('lessonsHowToChoice')],
    ['Recap: …', t('lessonsHowToRecap')],
  ] as const;
  return (
    <details class={styles.how}>
      <summary>{t('lessonsHowTo')}</summary>
      <dl>
        {marks.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
