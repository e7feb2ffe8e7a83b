import type { ExportedFile } from '@/lib/services/transfer/export-input';

/** The file that was made, with its name; the test ends where none was. */
export function madeOf(exported: ExportedFile): { readonly file: Blob; readonly name: string } {
  if (exported.kind !== 'made') throw new Error(`No file: ${exported.kind}`);
  return exported;
}
