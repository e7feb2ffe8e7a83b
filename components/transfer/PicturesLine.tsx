import { Button } from '@/components/ui/Button';
import { locale, t, tn } from '@/lib/i18n/t';
import panel from './Panel.module.css';
import type { PicturesModel } from './pictures-model';

/** Pictures and sounds that come after their cards: how far, and the way to stop. */
export function PicturesLine({ model }: { model: PicturesModel }) {
  const coming = model.coming.value;
  if (coming === undefined) return null;
  const { done, total, isOver } = coming;
  const number = new Intl.NumberFormat(locale());
  const [here, all] = [number.format(done), number.format(total)];
  if (isOver) {
    const isAll = done >= total;
    return (
      <p class={panel.numbers} role="status">
        {isAll ? tn('transferPicturesHere', total) : t('transferPicturesStopped', here, all)}
      </p>
    );
  }
  return (
    <div class={panel.panel}>
      <div class={panel.row}>
        <progress
          class={panel.bar}
          max={Math.max(1, total)}
          value={done === 0 ? undefined : done}
          aria-label={t('transferPicturesComing')}
        />
        <p class={panel.numbers}>{t('transferProgress', here, all)}</p>
        <Button onClick={model.stop}>{t('transferPicturesStop')}</Button>
      </div>
      <p class={panel.caption}>{t('transferPicturesComing')}</p>
    </div>
  );
}
