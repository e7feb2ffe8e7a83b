import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import panel from './Panel.module.css';
import styles from './PreviewFrame.module.css';
import type { TransferModel } from './transfer-model';

export interface PreviewFrameProps {
  model: TransferModel;
  /** What the file holds, first of all. */
  found: string;
  /** What else it holds. */
  beside?: readonly string[];
  file: string;
  /** The press that writes. */
  action: string;
  isEmpty?: boolean;
  onStart: () => Promise<unknown>;
  children: ComponentChildren;
}

/** What a file would bring, whatever its kind: said at the top, decided below. Nothing is written yet. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { model, found, beside = [], file, action, isEmpty = false, onStart, children } = props;
  return (
    <form
      class={panel.panel}
      onSubmit={(event) => {
        event.preventDefault();
        model.run(onStart);
      }}
    >
      <div class={styles.summary}>
        <p class={styles.found}>{found}</p>
        {beside.length > 0 && <p>{beside.join(' · ')}</p>}
        <p class={panel.caption}>{file}</p>
      </div>
      {children}
      <div class={panel.row}>
        <Button type="submit" kind="primary" disabled={isEmpty}>
          {action}
        </Button>
        <Button kind="quiet" onClick={() => model.run(model.fileIn.startOver)}>
          {t('transferStartOver')}
        </Button>
      </div>
    </form>
  );
}
