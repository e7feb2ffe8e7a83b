/** An id as a number: what 53 bits cannot hold is folded, the same one everywhere alike. */
export function foldId(text: string): number {
  return /^-?\d{1,20}$/.test(text) ? Number(BigInt.asIntN(53, BigInt(text))) : 0;
}
