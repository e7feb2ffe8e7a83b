import { whenSeen } from '@/lib/snapshot/when-seen';

// Painted already: the app's code and the database come after the first frame (docs/decisions.md).
whenSeen(window, () => void import('./start-app'));
