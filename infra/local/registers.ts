import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { INDEX_FILE, REGISTERS_PATH } from '../../shared/registers/register-files.ts';
import { REGISTERS_TYPE, registersCache } from '../registers-cache.ts';

/**
 * A site with the compiled registers of a folder. That folder need not be there, and may be compiled anew meanwhile.
 * @param site answers everything else, also for a file that is not there
 */
export function withRegisters(folder: string, site: RequestListener): RequestListener {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('content-type', REGISTERS_TYPE);
      response.setHeader('cache-control', path === `/${INDEX_FILE}` ? INDEX_CACHE : VERSION_CACHE);
    },
  });
  return (request, response) => {
    const { url = '/' } = request;
    if (!url.startsWith(REGISTERS_PATH)) {
      site(request, response);
      return;
    }
    request.url = url.slice(REGISTERS_PATH.length - 1);
    files(request, response, () => {
      request.url = url;
      site(request, response);
    });
  };
}

const INDEX_CACHE = `public, max-age=${registersCache.index}`;
const VERSION_CACHE = `public, max-age=${registersCache.version}, immutable`;
