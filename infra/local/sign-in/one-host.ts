import type { RequestListener } from 'node:http';
import { isLoopback } from '../../../functions/desk/provider-settings.ts';
import { API_BASIS, API_VERSION } from '../../../shared/api/protocol.ts';
import { securityHeaders } from '../../security-headers.ts';

/**
 * Lets who signs in begin at the one name that the provider leads back to: this machine has two, and a browser keeps the
 * cookies of each apart. On AWS a site has one name.
 */
export function atOneHost(siteUrl: string, site: RequestListener): RequestListener {
  const { host } = new URL(siteUrl);
  return (request, response) => {
    const { headers, url = '' } = request;
    const isOtherName =
      headers.host !== host && isLoopback(siteUrl) && isLoopback(`http://${headers.host}`);
    if (isOtherName && url.startsWith(`${API_BASIS}/sessie/start`)) {
      const ofApi = { 'cache-control': 'no-store', 'api-version': API_VERSION };
      response.writeHead(302, { ...securityHeaders, ...ofApi, location: siteUrl + url }).end();
      return;
    }
    site(request, response);
  };
}
