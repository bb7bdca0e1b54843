import { CfnOutput, Duration } from 'aws-cdk-lib';
import {
  CnameRecord,
  type IHostedZone,
  MxRecord,
  type RecordSetOptions,
  TxtRecord,
} from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';

/** A record in the DNS. */
export type Dnsrecord = {
  /** Says what it is for. */
  readonly doel: string;
  readonly naam: string;
  readonly soort: 'CNAME' | 'MX' | 'TXT';
  readonly waarde: string;
};

/** SES looks at one server only. */
const MX_VOORKEUR = 10;

/** Made in the hosted zone; without one, shown as outputs for whoever keeps the DNS. */
export class Dnsrecords extends Construct {
  constructor(
    scope: Construct,
    id: string,
    records: readonly Dnsrecord[],
    zone: IHostedZone | undefined,
  ) {
    super(scope, id);
    for (const record of records) {
      if (zone !== undefined) maakRecord(this, zone, record);
      else {
        const { doel, naam, soort, waarde } = record;
        new CfnOutput(this, doel, { value: `${naam} ${soort} ${toon(record, waarde)}` });
      }
    }
  }
}

const toon = ({ soort }: Dnsrecord, waarde: string): string =>
  soort === 'MX' ? `${MX_VOORKEUR} ${waarde}` : waarde;

function maakRecord(scope: Construct, zone: IHostedZone, { doel, naam, soort, waarde }: Dnsrecord) {
  // With a dot at its end a name is whole: CDK then adds nothing to it.
  const basis: RecordSetOptions = { zone, recordName: `${naam}.`, ttl: Duration.hours(1) };
  switch (soort) {
    case 'CNAME':
      return new CnameRecord(scope, doel, { ...basis, domainName: waarde });
    case 'MX':
      return new MxRecord(scope, doel, {
        ...basis,
        values: [{ hostName: waarde, priority: MX_VOORKEUR }],
      });
    case 'TXT':
      return new TxtRecord(scope, doel, { ...basis, values: [waarde] });
  }
}
