import { useState } from 'preact/hooks';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { t } from '@/lib/i18n/t';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';
import { PastImports } from './PastImports';
import { PurgeNotice } from './PurgeNotice';
import { SafetyCopies } from './SafetyCopies';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

export interface TransferScreenProps {
  model: TransferModel;
}

/** Import and export: everything comes in here, and everything goes out. A file may be dropped anywhere. */
export function TransferScreen({ model }: TransferScreenProps) {
  const [isOver, setOver] = useState(false);
  if (model.isElsewhere.value) return <Elsewhere />;
  const accepts = model.fileIn.stage.value.kind !== 'importing';
  return (
    <div
      class={isOver ? styles.over : styles.screen}
      onDragOver={(event) => {
        if (!accepts || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file && accepts) model.run(() => model.fileIn.chooseFile(file, file.name));
      }}
    >
      <ScreenHead title={t('transferTitle')} />
      <PurgeNotice model={model} />
      <ImportPanel model={model} />
      <PastImports model={model} />
      <ExportPanel model={model} />
      <SafetyCopies model={model} />
    </div>
  );
}

/** Firefox alone: what comes in and goes out here would be another, empty library. */
function Elsewhere() {
  return (
    <div class={styles.screen}>
      <ScreenHead title={t('transferTitle')} />
      <p class={styles.notice} role="status">
        {t('transferElsewhere')}
      </p>
    </div>
  );
}
