import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { recognise } from './suppressions.ts';
import type { StageSettings } from './settings/settings.ts';
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
export function createBeheerdersloket(app: App, settings: StageSettings) {
  const { stage, region, domain, bewaartermijnen, originKey } = settings;
  const id = (section: string): string => `beheerdersloket-${stage}-${section}`;
  const env = { region };
  const edge = new EdgeStack(app, id('edge'), { env: { region: EDGE_REGION }, settings });
  const data = new DataStack(app, id('data'), { env, bewaartermijnen });
  const api = new ApiStack(app, id('api'), { env, data, settings });
  const { certificate, firewallArn } = edge;
  const site = new SiteStack(app, id('site'), {
    env,
    domain,
    entrance: {
      api: { domainName: api.domainName, originArn: api.origin.secretArn, originKey },
      firewallArn,
      domain: domain && certificate && { name: domain.name, certificate },
    },
  });
  const { siteUrl } = site;
  const mail = new MailStack(app, id('mail'), { env, data, siteUrl, settings });
  const monitoring = new MonitoringStack(app, id('monitoring'), {
    env,
    data,
    api,
    mail,
    siteUrl,
    settings,
  });
  const stacks = { edge, data, api, site, mail, monitoring };
  Tags.of(app).add('service', 'beheerdersloket');
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  recognise(stacks);
  return stacks;
}
