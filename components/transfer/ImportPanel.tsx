import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { ChooseFile } from './ChooseFile';
import { ImportDone, MediaDone, NothingCame } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { ImportRunning } from './ImportRunning';
import { NetPicturesPanel } from './NetPicturesPanel';
import { PackagePreview } from './PackagePreview';
import { PicturesLine } from './PicturesLine';
import { RestorePreview } from './RestorePreview';
import { refusalText } from './refusal-text';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** Bringing a file in, at whatever point it is. */
export function ImportPanel({ model }: { model: TransferModel }) {
  const { stage, notice } = model.fileIn;
  const now = stage.value;
  const section = useStartInView(now.kind);
  return (
    <section ref={section} class={styles.section} aria-labelledby="transfer-in">
      <h2 id="transfer-in" class={styles.heading}>
        {t('transferIn')}
      </h2>
      {now.kind === 'choose' && <ChooseFile model={model} />}
      {now.kind === 'reading' && <p class={styles.quiet}>{t('transferReading', now.name)}</p>}
      {now.kind === 'refused' && (
        <div class={styles.stack}>
          <p role="alert" class={styles.panel}>
            <strong class={styles.fileName}>{now.name}</strong>
            {refusalText(now.refusal)} {t('transferNothingChanged')}
          </p>
          <div>
            <Button onClick={() => model.run(model.fileIn.startOver)}>
              {t('transferStartOver')}
            </Button>
          </div>
        </div>
      )}
      {now.kind === 'preview' && (
        <ImportPreview key={now.name} model={model} name={now.name} preview={now.preview} />
      )}
      {now.kind === 'package' && (
        <PackagePreview key={now.name} model={model} name={now.name} preview={now.preview} />
      )}
      {now.kind === 'backup' && (
        <RestorePreview key={now.name} model={model} name={now.name} preview={now.preview} />
      )}
      {now.kind === 'importing' && <ImportRunning model={model.fileIn} stage={now} />}
      <div role="status">
        {now.kind === 'done' && <ImportDone model={model} stage={now} />}
        {now.kind === 'nothing' && <NothingCame model={model} stage={now} />}
        {now.kind === 'mediaDone' && <MediaDone model={model} stage={now} />}
        {notice.value !== '' && <p class={styles.quiet}>{notice.value}</p>}
      </div>
      <PicturesLine model={model.fileIn.pictures} />
      <NetPicturesPanel model={model} />
    </section>
  );
}

/** What a press led to is read from its start, also where a long preview was scrolled to its end. */
function useStartInView(kind: string) {
  const section = useRef<HTMLElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const { top = 0 } = section.current?.getBoundingClientRect() ?? {};
    if (top < 0) section.current?.scrollIntoView();
  }, [kind]);
  return section;
}
