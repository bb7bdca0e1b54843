import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { withRegisters } from './registers.ts';

/** sirv names the charset of pages only; RFC 9116 asks for it. */
const TEKST = 'text/plain; charset=utf-8';

/**
 * Serves the built site as CloudFront does: compressed, hashed files for ever, pages never from a cache, our own 404.
 * @param registerFolders where the compiled registers are
 */
export function maakSite(map: string, ...registerFolders: string[]): RequestListener {
  const nietGevonden = readFileSync(join(map, '404.html'));
  const bestanden = sirv(map, {
    etag: true,
    setHeaders: (antwoord, pad) => {
      antwoord.setHeader(
        'cache-control',
        pad.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (pad.endsWith('.txt')) antwoord.setHeader('content-type', TEKST);
    },
  });
  const pages: RequestListener = (verzoek, antwoord) => {
    bestanden(verzoek, antwoord, () => {
      antwoord.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      antwoord.end(nietGevonden);
    });
  };
  const site = registerFolders.reduce((rest, folder) => withRegisters(folder, rest), pages);
  const comprimeer = compression();
  return (verzoek, antwoord) => {
    comprimeer(verzoek, antwoord, () => {
      site(verzoek, antwoord);
    });
  };
}
