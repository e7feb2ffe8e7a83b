import { useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { useMedia } from '@/components/ui/use-media';
import { t } from '@/lib/i18n/t';
import styles from './Navigation.module.css';
import { MORE_ICON, NAV_LINKS, type NavLink } from './nav-links';
import { formatRoute, type Route, type RouteName } from './route';

const IN_BAR = 4;

export interface NavigationProps {
  current: RouteName;
}

/** Side navigation; in a narrow window a bar of five along the bottom, the rest under More. */
export function Navigation({ current }: NavigationProps) {
  const isNarrow = useMedia('(max-width: 719px)');
  const links = isNarrow ? NAV_LINKS.slice(0, IN_BAR) : NAV_LINKS;
  return (
    <nav class={styles.nav} aria-label={t('shellNavigation')}>
      {!isNarrow && <Brand />}
      <ul class={styles.list}>
        {links.map((link) => (
          <li key={link.name}>
            <Place link={link} isCurrent={link.name === current} />
          </li>
        ))}
        {isNarrow && (
          <li>
            <More links={NAV_LINKS.slice(IN_BAR)} current={current} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Brand() {
  return (
    <p class={styles.brand}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M7 2h8.5a6.5 6.5 0 0 0 6.5 6.5V17a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Z" />
        <circle cx="20" cy="4" r="2" />
      </svg>
      Morsel
    </p>
  );
}

function Place({ link, isCurrent }: { link: NavLink; isCurrent: boolean }) {
  return (
    <a
      class={styles.link}
      href={formatRoute({ name: link.name } as Route)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon paths={link.icon} />
      <span class={styles.label}>{t(link.label)}</span>
    </a>
  );
}

function More({ links, current }: { links: readonly NavLink[]; current: RouteName }) {
  const panel = useRef<HTMLDivElement>(null);
  const isInside = links.some((link) => link.name === current);
  return (
    <>
      <button
        type="button"
        class={styles.link}
        popovertarget="more-places"
        data-current={isInside || undefined}
      >
        <Icon paths={MORE_ICON} />
        <span class={styles.label}>{t('shellMore')}</span>
      </button>
      <div
        id="more-places"
        popover="auto"
        ref={panel}
        class={styles.panel}
        onClick={() => panel.current?.hidePopover()}
      >
        {links.map((link) => (
          <Place key={link.name} link={link} isCurrent={link.name === current} />
        ))}
      </div>
    </>
  );
}
