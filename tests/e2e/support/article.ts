import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SENTENCE = 'On a quiet morning the petrichor rose from the garden.';

const HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Words for rain</title></head>
  <body><h1>Words for rain</h1><p>It had rained. ${SENTENCE} Nobody spoke.</p></body>
</html>`;

export interface Article {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one page of text on this computer. */
export async function serveArticle(): Promise<Article> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/rain`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
