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
  readonly purpose: string;
  readonly naam: string;
  readonly soort: 'CNAME' | 'MX' | 'TXT';
  readonly waarde: string;
};

/** SES looks at one server only. */
const MX_PREFERENCE = 10;

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
      if (zone !== undefined) createRecord(this, zone, record);
      else {
        const { purpose, naam, soort, waarde } = record;
        new CfnOutput(this, purpose, { value: `${naam} ${soort} ${show(record, waarde)}` });
      }
    }
  }
}

const show = ({ soort }: Dnsrecord, waarde: string): string =>
  soort === 'MX' ? `${MX_PREFERENCE} ${waarde}` : waarde;

function createRecord(
  scope: Construct,
  zone: IHostedZone,
  { purpose, naam, soort, waarde }: Dnsrecord,
) {
  // With a dot at its end a name is whole: CDK then adds nothing to it.
  const basis: RecordSetOptions = { zone, recordName: `${naam}.`, ttl: Duration.hours(1) };
  switch (soort) {
    case 'CNAME':
      return new CnameRecord(scope, purpose, { ...basis, domainName: waarde });
    case 'MX':
      return new MxRecord(scope, purpose, {
        ...basis,
        values: [{ hostName: waarde, priority: MX_PREFERENCE }],
      });
    case 'TXT':
      return new TxtRecord(scope, purpose, { ...basis, values: [waarde] });
  }
}
