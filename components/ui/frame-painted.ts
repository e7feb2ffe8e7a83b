/** Resolves once the next frame is in sight; at once where nobody looks and no frame comes. */
export function framePainted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  // What is called before the frame after it comes when that one is through.
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
