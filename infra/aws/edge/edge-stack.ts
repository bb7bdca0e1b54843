import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { AlarmChannel } from '../monitoring/alarm-channel.ts';
import { createBudget } from './budget.ts';
import { monitorFirewall } from '../monitoring/firewall-alarms.ts';
import { zoneOf } from '../dns/zone.ts';
import type { StageSettings } from '../settings/settings.ts';
import { createCertificate } from './certificate.ts';
import { logFirewall } from './firewall-log.ts';
import { firewallName, createFirewall } from './firewall.ts';

type Props = StackProps & { readonly settings: StageSettings };

/**
 * What CloudFront needs in the one region where it looks for it: the certificate and the firewall. The budget stands here
 * too, since not every region has that type. No personal data, unless the stage asks for the firewall's log.
 */
export class EdgeStack extends Stack {
  readonly firewallArn: string;
  readonly certificate: ICertificate | undefined;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props);
    const { stage, domain, budgetUsdPerMonth, alarmEmail, firewallLogDays } = settings;
    const firewall = createFirewall(this, stage);
    this.firewallArn = firewall.attrArn;
    if (firewallLogDays !== undefined) {
      logFirewall(this, firewallName(stage), firewall, firewallLogDays);
    }
    this.certificate = domain && createCertificate(this, domain.name, zoneOf(this, domain));
    monitorFirewall(new AlarmChannel(this, 'Alarms', stage, settings), firewallName(stage));
    createBudget(this, budgetUsdPerMonth, alarmEmail);
  }
}
