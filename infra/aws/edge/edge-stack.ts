import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { Alarmkanaal } from '../monitoring/alarm-channel.ts';
import { maakBudget } from './budget.ts';
import { bewaakFirewall } from '../monitoring/firewall-alarms.ts';
import { zoneVan } from '../dns/zone.ts';
import type { Instellingen } from '../settings/settings.ts';
import { maakCertificaat } from './certificate.ts';
import { logFirewall } from './firewall-log.ts';
import { firewallnaam, maakFirewall } from './firewall.ts';

type Props = StackProps & { readonly instellingen: Instellingen };

/**
 * What CloudFront needs in the one region where it looks for it: the certificate and the firewall. The budget stands here
 * too, since not every region has that type. No personal data, unless the stage asks for the firewall's log.
 */
export class EdgeStack extends Stack {
  readonly firewallArn: string;
  readonly certificaat: ICertificate | undefined;

  constructor(scope: Construct, id: string, { instellingen, ...props }: Props) {
    super(scope, id, props);
    const { stage, domain, budgetUsdPerMonth, alarmEmail, firewallLogDays } = instellingen;
    const firewall = maakFirewall(this, stage);
    this.firewallArn = firewall.attrArn;
    if (firewallLogDays !== undefined) {
      logFirewall(this, firewallnaam(stage), firewall, firewallLogDays);
    }
    this.certificaat = domain && maakCertificaat(this, domain.name, zoneVan(this, domain));
    bewaakFirewall(new Alarmkanaal(this, 'Alarms', stage, instellingen), firewallnaam(stage));
    maakBudget(this, budgetUsdPerMonth, alarmEmail);
  }
}
