/** Presses the button that reads aloud: of the answer where one is in view, else of the question. */
export function readAloud(): void {
  for (const side of ['answer', 'question']) {
    const root = document.querySelector(`.card-${side}`)?.shadowRoot;
    const button = root?.querySelector<HTMLElement>('.speaker');
    if (button?.checkVisibility({ visibilityProperty: true })) return button.click();
  }
}
