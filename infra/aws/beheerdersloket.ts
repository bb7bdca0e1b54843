import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { erken } from './suppressions.ts';
import type { Instellingen } from './settings/settings.ts';
import { EDGE_REGION } from './settings/regions.ts';
import { ApiStack } from './api/api-stack.ts';
import { DataStack } from './data/data-stack.ts';
import { EdgeStack } from './edge/edge-stack.ts';
import { MailStack } from './mail/mail-stack.ts';
import { MonitoringStack } from './monitoring/monitoring-stack.ts';
import { SiteStack } from './site/site-stack.ts';

/**
 * The whole service of one stage. Each stack knows only those before it: what sends mail comes after the site, because
 * its links lead there, and what watches comes last.
 */
export function maakBeheerdersloket(app: App, instellingen: Instellingen) {
  const { stage, region, domain, bewaartermijnen, originKey } = instellingen;
  const id = (deel: string): string => `beheerdersloket-${stage}-${deel}`;
  const env = { region };
  const edge = new EdgeStack(app, id('edge'), { env: { region: EDGE_REGION }, instellingen });
  const data = new DataStack(app, id('data'), { env, bewaartermijnen });
  const api = new ApiStack(app, id('api'), { env, data, instellingen });
  const { certificaat, firewallArn } = edge;
  const site = new SiteStack(app, id('site'), {
    env,
    domain,
    ingang: {
      api: { domeinnaam: api.domeinnaam, herkomstArn: api.herkomst.secretArn, originKey },
      firewallArn,
      domain: domain && certificaat && { name: domain.name, certificaat },
    },
  });
  const { siteUrl } = site;
  const mail = new MailStack(app, id('mail'), { env, data, siteUrl, instellingen });
  const monitoring = new MonitoringStack(app, id('monitoring'), {
    env,
    data,
    api,
    mail,
    siteUrl,
    instellingen,
  });
  const stacks = { edge, data, api, site, mail, monitoring };
  Tags.of(app).add('service', 'beheerdersloket');
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  erken(stacks);
  return stacks;
}
