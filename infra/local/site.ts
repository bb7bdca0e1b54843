import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { withRegisters } from './registers.ts';

/** sirv names the charset of pages only; RFC 9116 asks for it. */
const TEXT = 'text/plain; charset=utf-8';

/**
 * Serves the built site as CloudFront does: compressed, hashed files for ever, pages never from a cache, our own 404.
 * @param registerFolders where the compiled registers are
 */
export function createSite(folder: string, ...registerFolders: string[]): RequestListener {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (path.endsWith('.txt')) response.setHeader('content-type', TEXT);
    },
  });
  const pages: RequestListener = (request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  };
  const site = registerFolders.reduce((rest, folder) => withRegisters(folder, rest), pages);
  const compress = compression();
  return (request, response) => {
    compress(request, response, () => {
      site(request, response);
    });
  };
}
