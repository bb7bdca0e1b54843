/** Where AWS keeps all that belongs to CloudFront. */
export const RANDREGIO = 'us-east-1';
