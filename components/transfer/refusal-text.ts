import { t } from '@/lib/i18n/t';
import type { Refusal } from './import-stage-model';

/** Why a file cannot be taken, in one sentence. */
export function refusalText({ code, line, detail }: Refusal): string {
  return t(`transferRefused_${code}`, line ?? '', detail ?? '');
}
