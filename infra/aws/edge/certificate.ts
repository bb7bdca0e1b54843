import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';

/** Without a hosted zone the deploy waits here until somebody has made the record that the console shows. */
export const createCertificate = (
  scope: Construct,
  domainName: string,
  zone: IHostedZone | undefined,
): ICertificate =>
  new Certificate(scope, 'Certificate', {
    domainName,
    validation: CertificateValidation.fromDns(zone),
  });
