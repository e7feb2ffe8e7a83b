const KEPT_MS = 60_000;

/** Gives the person a file by way of the browser's downloads; needs no permission. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may ask where to put it first; the address has to live until then.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
