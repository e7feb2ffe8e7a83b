import { forgetHosts } from '@/lib/platform/permissions';
import { whileDead } from '@/lib/platform/work-lock';

/** While a living page holds it, a host is allowed. */
export const GRANT_LOCK = 'pictures';

/** Gives hosts back that a page was allowed and died before it could. */
export async function endOldGrants(): Promise<void> {
  await whileDead(GRANT_LOCK, forgetHosts);
}
