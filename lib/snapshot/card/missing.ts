/** Shows the name of what cannot be shown in its place. */
export function nameMissing(element: Element): void {
  const name = element.ownerDocument.createElement('span');
  name.className = 'missing';
  name.textContent =
    element.getAttribute('alt') || fileName(element.getAttribute('data-src') ?? '');
  element.replaceWith(name);
}

function fileName(address: string): string {
  return address.split(/[/\\?#]/).findLast((part) => part !== '') ?? address;
}
