import type { App } from 'aws-cdk-lib';
import type { Instellingen } from './instellingen.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { SiteStack } from './stacks/site-stack.ts';
import { VersturenStack } from './stacks/versturen-stack.ts';

/**
 * The whole service of one stage. Each stack knows only those before it: what sends mail comes last, because its links
 * lead to the site.
 */
export function maakBeheerdersloket(app: App, instellingen: Instellingen) {
  const naam = `beheerdersloket-${instellingen.stage}`;
  const data = new DataStack(app, `${naam}-data`);
  const api = new ApiStack(app, `${naam}-api`, { data });
  const site = new SiteStack(app, `${naam}-site`, {
    api: api.domeinnaam,
    siteUrl: instellingen.siteUrl,
  });
  const versturen = new VersturenStack(app, `${naam}-versturen`, { data, site, instellingen });
  return { data, api, site, versturen };
}
