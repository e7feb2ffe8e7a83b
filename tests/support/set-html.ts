/**
 * happy-dom has no `Element.setHTML`: the tests of components put the HTML in as it is. What the
 * real one lets through is tested in a real browser.
 */
export function installSetHtml(): void {
  Object.assign(globalThis, { Sanitizer: globalThis.Sanitizer ?? class {} });
  Element.prototype.setHTML = function setHTML(this: Element, html: string) {
    this.innerHTML = html;
  };
}
