import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { Alarmkanaal } from '../bewaking/alarmkanaal.ts';
import { bewaakFirewall } from '../bewaking/firewall.ts';
import { zoneVan } from '../dns/zone.ts';
import type { Instellingen } from '../instellingen/instellingen.ts';
import { maakCertificaat } from '../rand/certificaat.ts';
import { firewallnaam, maakFirewall } from '../rand/firewall.ts';

type Props = StackProps & { readonly instellingen: Instellingen };

/** What CloudFront needs in the one region where it looks for it: the certificate and the firewall. No personal data. */
export class EdgeStack extends Stack {
  readonly firewallArn: string;
  readonly certificaat: ICertificate | undefined;

  constructor(scope: Construct, id: string, { instellingen, ...props }: Props) {
    super(scope, id, props);
    const { stage, domein, alarmEmail } = instellingen;
    this.firewallArn = maakFirewall(this, stage).attrArn;
    this.certificaat = domein && maakCertificaat(this, domein.naam, zoneVan(this, domein));
    bewaakFirewall(new Alarmkanaal(this, 'Alarmen', stage, alarmEmail), firewallnaam(stage));
  }
}
