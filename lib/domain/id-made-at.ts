import type { AnyId } from './ids';
import type { EpochMs } from './time/instant';

const UUID_V7 = /^([\da-f]{8})-([\da-f]{4})-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** When an id was made, as a UUIDv7 says itself (RFC 9562, section 5.7); nothing for a derived one. */
export function idMadeAt(id: AnyId): EpochMs | undefined {
  const [, high, low] = UUID_V7.exec(id) ?? [];
  return high === undefined ? undefined : parseInt(`${high}${low ?? ''}`, 16);
}
