import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { locale, t, tn } from '@/lib/i18n/t';
import styles from './NetPicturesPanel.module.css';
import type { NetPictures } from './net-pictures-model';
import panel from './Panel.module.css';
import type { TransferModel } from './transfer-model';

/** Pictures of the net that cards name: fetched host by host, each by a press of its own. */
export function NetPicturesPanel({ model }: { model: TransferModel }) {
  const { netPictures } = model;
  const shown = netPictures.shown.value;
  const section = useRef<HTMLElement>(null);
  const asked = shown?.asked;
  // Asked for further down, by a past import: what the press led to comes into view.
  useEffect(() => {
    const { top = 0 } = section.current?.getBoundingClientRect() ?? {};
    if (top < 0) section.current?.scrollIntoView();
  }, [asked]);
  if (shown === undefined) return null;
  return (
    <section ref={section} class={panel.panel} aria-labelledby="transfer-net">
      <div class={styles.head}>
        <h3 id="transfer-net" class={styles.title}>
          {t('transferNet')}
        </h3>
        <p class={panel.caption}>{t('transferNetHint')}</p>
      </div>
      <ul class={styles.hosts}>
        {shown.hosts.map((one) => (
          <li key={one.host} class={styles.host}>
            <span class={styles.name}>{one.host}</span>
            {shown.fetching?.host === one.host ? (
              <Fetching {...shown.fetching} onStop={netPictures.stop} />
            ) : (
              <Button
                aria-label={tn('transferNetFetchFrom', one.pictures, one.host)}
                disabled={shown.fetching !== undefined}
                onClick={() => model.run(() => netPictures.fetchFrom(one))}
              >
                {tn('transferNetFetch', one.pictures)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class={styles.said}>
        {saidOf(shown)}
      </p>
    </section>
  );
}

interface FetchingProps {
  done: number;
  total: number;
  onStop: () => void;
}

function Fetching({ done, total, onStop }: FetchingProps) {
  const number = new Intl.NumberFormat(locale());
  return (
    <div class={panel.row}>
      <progress class={panel.bar} max={total} value={done} aria-label={t('transferNet')} />
      <p class={panel.numbers}>
        {t('transferProgress', number.format(done), number.format(total))}
      </p>
      <Button onClick={onStop}>{t('transferPicturesStop')}</Button>
    </div>
  );
}

function saidOf({ hosts, last }: NetPictures): string {
  if (last === undefined) return hosts.length === 0 ? t('transferNetAll') : '';
  switch (last.kind) {
    case 'notAllowed':
      return t('transferNetNotAllowed', last.host);
    case 'gone':
      return t('transferUndone');
    case 'fetched': {
      const came = tn('transferNetCame', last.pictures, last.host);
      const left = last.left > 0 && tn('transferNetLeft', last.left);
      const plain = last.leftPlain > 0 && tn('transferNetPlain', last.leftPlain);
      return [came, left, plain].filter(Boolean).join(' ');
    }
  }
}
