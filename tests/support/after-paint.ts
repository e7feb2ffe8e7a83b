/** Waits for the next frame and for what is left until after it. */
export async function afterPaint(): Promise<void> {
  await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  await new Promise<void>((resolve) => setTimeout(resolve));
  await new Promise<void>((resolve) => setTimeout(resolve));
}
