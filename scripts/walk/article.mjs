import { createServer } from 'node:http';

const HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Words for rain</title></head>
  <body><h1>Words for rain</h1><p>In the garden rose the petrichor of a quiet morning.</p></body>
</html>`;

/** Serves one page of text on this computer, for saving a phrase from it. */
export async function serveArticle() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(HTML);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/rain`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
