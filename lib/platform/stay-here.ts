/**
 * From here on this page may ask no other host for anything. A manifest has one policy for pages and
 * workers, and one worker fetches pictures when a press tells it to (docs/decisions.md). Both browsers keep
 * a policy that comes by script; written in the page it would be read before the first frame.
 */
export function stayHere(document: Document): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}
