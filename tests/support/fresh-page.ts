import { hideToast } from '@/components/ui/Toast';

/** Makes the page what it is at first: test files may follow each other in one. */
export function freshPage(): void {
  hideToast();
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
}
