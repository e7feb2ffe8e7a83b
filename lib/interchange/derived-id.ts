import { parseId, type AnyId } from '@/lib/domain/ids';

/**
 * An id made from what a thing is instead of when it came: the same parts give the same id on every
 * machine and at every import. 128 bits of SHA-256.
 */
export async function deriveId<Id extends AnyId>(...parts: readonly string[]): Promise<Id> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return parseId<Id>(Array.from(hash.subarray(0, 16), hex).join(''));
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
