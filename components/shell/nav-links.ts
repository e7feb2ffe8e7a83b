import type { MessageKey } from '@/lib/i18n/t';
import type { RouteName } from './route';

export interface NavLink {
  readonly name: RouteName;
  readonly label: MessageKey;
  /** Lucide (ISC); circles are written as paths. */
  readonly icon: readonly string[];
}

/** The places of the side navigation, in order. A narrow window shows four and the rest under More. */
export const NAV_LINKS: readonly NavLink[] = [
  {
    name: 'today',
    label: 'today',
    icon: [
      'M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8',
      'M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
    ],
  },
  {
    name: 'library',
    label: 'libraryTitle',
    icon: ['m16 6 4 14', 'M12 6v14', 'M8 8v12', 'M4 4v16'],
  },
  {
    name: 'goals',
    label: 'goalsTitle',
    icon: [
      'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z',
      'M18 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0Z',
      'M14 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
    ],
  },
  {
    name: 'lessons',
    label: 'lessonsTitle',
    icon: [
      'M12 5v16',
      'M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z',
    ],
  },
  {
    name: 'insights',
    label: 'insightsTitle',
    icon: ['M5 21v-6', 'M12 21V3', 'M19 21V9'],
  },
  {
    name: 'transfer',
    label: 'transferTitle',
    icon: ['M8 3 4 7l4 4', 'M4 7h16', 'm16 21 4-4-4-4', 'M20 17H4'],
  },
  {
    name: 'settings',
    label: 'settingsTitle',
    icon: [
      'M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915',
      'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
    ],
  },
];

/** Three dots. */
export const MORE_ICON = [
  'M13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z',
  'M20 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z',
  'M6 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z',
] as const;

/** The link that leads to a page: saved phrases become cards of the library. */
export function placeOf(name: RouteName): RouteName {
  return name === 'inbox' ? 'library' : name;
}

/** What a page is called in its title; the inbox has no link of its own. */
export function titleKey(name: RouteName): MessageKey {
  return NAV_LINKS.find((link) => link.name === name)?.label ?? 'captureInboxTitle';
}
