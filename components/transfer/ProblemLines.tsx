import { t, tn } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { NotesPreview } from './import-stage-model';
import panel from './Panel.module.css';

type Preview = Pick<NotesPreview, 'problems'> & {
  readonly counts: { readonly missingMedia: number; readonly netPictures: number };
  readonly missing?: readonly string[];
  readonly folder?: { readonly missing: readonly string[] };
};
type Code = Preview['problems']['first'][number]['code'];

const LINES_SHOWN = 8;
const TEXTS_SHOWN = 40;

/** What is worth knowing about single rows, with their lines. Nothing where all is well. */
export function ProblemLines({ preview }: { preview: Preview }) {
  const { problems, counts, missing = preview.folder?.missing ?? [] } = preview;
  const codes = Object.keys(problems.counts) as Code[];
  if (codes.length + counts.missingMedia + counts.netPictures === 0) return null;
  return (
    <div>
      <h3 class={styles.subheading}>{t('transferWorthKnowing')}</h3>
      <ul class={styles.problems}>
        {codes.map((code) => (
          <li key={code}>
            {tn(`transferProblem_${code}`, problems.counts[code] ?? 0)}{' '}
            {problems.first.some((one) => one.code === code && one.line > 0) && (
              <span class={panel.caption}>({linesOf(preview, code)})</span>
            )}
            <Texts found={problems.first.filter((one) => one.code === code)} />
          </li>
        ))}
        {counts.missingMedia > 0 && (
          <li>
            {tn('transferMissingMedia', counts.missingMedia)}{' '}
            {missing.length > 0 && <span class={panel.caption}>({missing.join(', ')})</span>}
          </li>
        )}
        {counts.netPictures > 0 && <li>{tn('transferNetPictures', counts.netPictures)}</li>}
      </ul>
    </div>
  );
}

/** What stands on lines that stay out, for whoever wants to see it. */
function Texts({ found }: { found: Preview['problems']['first'] }) {
  const shown = found.filter(({ text }) => text !== undefined).slice(0, TEXTS_SHOWN);
  if (shown.length === 0) return null;
  return (
    <details class={styles.how}>
      <summary>{t('transferShowText')}</summary>
      <ul class={styles.texts}>
        {shown.map(({ file, line, text }) => (
          <li key={`${file} ${line}`}>
            <span class={panel.caption}>{file === undefined ? line : `${file} ${line}`}</span>{' '}
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

function linesOf({ problems }: Preview, code: Code): string {
  const found = problems.first.filter((one) => one.code === code);
  const shown = found.slice(0, LINES_SHOWN);
  const isMore = (problems.counts[code] ?? 0) > LINES_SHOWN;
  const parts = [...Map.groupBy(shown, ({ file }) => file)].map(([file, inFile]) => {
    const lines = tn('transferLines', inFile.length, inFile.map(({ line }) => line).join(', '));
    return file === undefined ? lines : t('transferInFile', file, lines);
  });
  const text = parts.join('; ');
  return isMore ? t('transferAndMore', text) : text;
}
