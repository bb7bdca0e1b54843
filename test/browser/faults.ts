import type { Route } from 'playwright-core';
import { inScript } from '../../web/pages/aanvragen/teksten.ts';

/** What can come back in place of an answer of the service, and what the page makes of it. */
export const outages = [
  {
    what: 'no connection before it arrived',
    text: inScript.mislukt.network,
    reception: (route: Route) => route.abort('internetdisconnected'),
  },
  {
    what: 'no connection after it arrived',
    text: inScript.mislukt.network,
    reception: async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
  },
  {
    what: '503 with a page of HTML',
    text: inScript.mislukt.service,
    reception: (route: Route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Unavailable</h1>' }),
  },
  ...[
    [413, 'Request Entity Too Large'],
    [429, 'Too Many Requests'],
    [500, 'Internal Server Error'],
  ].map(([status, message]) => ({
    what: `${status} in the shape of API Gateway`,
    text: inScript.mislukt.service,
    reception: (route: Route) => route.fulfill({ status: Number(status), json: { message } }),
  })),
  {
    what: '201 with something else',
    text: inScript.mislukt.service,
    reception: (route: Route) =>
      route.fulfill({ status: 201, body: '<h1>Log in on the wifi</h1>' }),
  },
] as const;
