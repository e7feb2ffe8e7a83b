import { DAY } from './duration';
import type { EpochMs, Zone } from './instant';

/**
 * The same zone, asked once for each stretch of 24 hours in which it does not change: for reading many
 * instants at once, as a journey in between is not noticed. No clock goes forth and back within a day.
 */
export function steadyZone(zone: Zone): Zone {
  const steady = new Map<number, number | undefined>();
  const ask = (stretch: number) => {
    const [first, last] = [zone(stretch * DAY), zone((stretch + 1) * DAY)];
    const offset = first === last ? first : undefined;
    steady.set(stretch, offset);
    return offset;
  };
  return (at: EpochMs) => {
    const stretch = Math.floor(at / DAY);
    return (steady.has(stretch) ? steady.get(stretch) : ask(stretch)) ?? zone(at);
  };
}
