import type { Route } from 'playwright-core';
import { inScript } from '../../web/pages/aanvragen/teksten.ts';

/** What can come back in place of an answer of the service, and what the page makes of it. */
export const storingen = [
  {
    wat: 'no connection before it arrived',
    tekst: inScript.mislukt.netwerk,
    onthaal: (route: Route) => route.abort('internetdisconnected'),
  },
  {
    wat: 'no connection after it arrived',
    tekst: inScript.mislukt.netwerk,
    onthaal: async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
  },
  {
    wat: '503 with a page of HTML',
    tekst: inScript.mislukt.dienst,
    onthaal: (route: Route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Unavailable</h1>' }),
  },
  ...[
    [413, 'Request Entity Too Large'],
    [429, 'Too Many Requests'],
    [500, 'Internal Server Error'],
  ].map(([status, message]) => ({
    wat: `${status} in the shape of API Gateway`,
    tekst: inScript.mislukt.dienst,
    onthaal: (route: Route) => route.fulfill({ status: Number(status), json: { message } }),
  })),
  {
    wat: '201 with something else',
    tekst: inScript.mislukt.dienst,
    onthaal: (route: Route) => route.fulfill({ status: 201, body: '<h1>Log in on the wifi</h1>' }),
  },
] as const;
