/** A price of AWS: US dollars for a number of units. */
export type Prijs = {
  readonly usd: number;
  readonly per: number;
  readonly eenheid: string;
  readonly bron: string;
};

/**
 * List prices in eu-central-1 without VAT, as known on {@link PRIJSDATUM}: from memory of AWS's public price pages, since
 * nobody here could look them up. Check them with the AWS Pricing Calculator before promising anything. What AWS gives for
 * free each month is left out.
 */
export const prijzen = {
  lambdaTijd: prijs(0.0000133334, 1, 'GB-second, arm64', 'AWS Lambda Pricing'),
  lambdaAanroep: prijs(0.2, 1e6, 'calls', 'AWS Lambda Pricing'),
  apiVerzoek: prijs(1.2, 1e6, 'requests to an HTTP API', 'Amazon API Gateway Pricing'),
  schrijfeenheid: prijs(0.7625, 1e6, 'write request units', 'Amazon DynamoDB Pricing, on-demand'),
  leeseenheid: prijs(0.1525, 1e6, 'read request units', 'Amazon DynamoDB Pricing, on-demand'),
  opslag: prijs(0.306, 1, 'GB a month', 'Amazon DynamoDB Pricing, on-demand'),
  herstelpunt: prijs(0.2448, 1, 'GB a month', 'Amazon DynamoDB Pricing, on-demand'),
  mail: prijs(0.1, 1e3, 'mails', 'Amazon SES Pricing'),
  mailbytes: prijs(0.12, 1e9, 'bytes of attachments', 'Amazon SES Pricing'),
  cdnVerzoek: prijs(0.012, 1e4, 'HTTPS requests, Europe', 'Amazon CloudFront Pricing'),
  cdnBytes: prijs(0.085, 1e9, 'bytes out, Europe', 'Amazon CloudFront Pricing'),
  wafLijst: prijs(5, 1, 'web ACL a month', 'AWS WAF Pricing'),
  wafRegel: prijs(1, 1, 'rule a month', 'AWS WAF Pricing'),
  wafVerzoek: prijs(0.6, 1e6, 'requests', 'AWS WAF Pricing'),
  sleutel: prijs(1, 1, 'key a month', 'AWS KMS Pricing'),
  sleutelgebruik: prijs(0.03, 1e4, 'requests', 'AWS KMS Pricing'),
  geheim: prijs(0.4, 1, 'secret a month', 'AWS Secrets Manager Pricing'),
  geheimLezen: prijs(0.05, 1e4, 'calls', 'AWS Secrets Manager Pricing'),
  alarm: prijs(0.1, 1, 'alarm a month', 'Amazon CloudWatch Pricing'),
  meting: prijs(0.3, 1, 'custom metric a month', 'Amazon CloudWatch Pricing'),
  dashboard: prijs(3, 1, 'dashboard a month', 'Amazon CloudWatch Pricing'),
  logbytes: prijs(0.63, 1e9, 'bytes taken in', 'Amazon CloudWatch Pricing'),
  logOpslag: prijs(0.0324, 1e9, 'bytes kept a month', 'Amazon CloudWatch Pricing'),
  spoor: prijs(5, 1e6, 'traces', 'AWS X-Ray Pricing'),
} as const satisfies Readonly<Record<string, Prijs>>;

export const PRIJSDATUM = '2026-11-25';

function prijs(usd: number, per: number, eenheid: string, bron: string): Prijs {
  return { usd, per, eenheid, bron };
}

/** What so many units cost: US dollars. */
export const kost = (wat: keyof typeof prijzen, aantal: number): number =>
  (prijzen[wat].usd * aantal) / prijzen[wat].per;
