/** A number of a foreign file as a whole one within bounds; `least` where it is none. */
export function whole(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(Math.trunc(value), least), most);
}
