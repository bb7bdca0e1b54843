import type { Stageinvoer } from './settings.ts';

/**
 * The stages that exist. A body puts its own in the place of these examples, one for each form that a stage can have:
 * on CloudFront's own name, on a domain with its DNS in Route 53, and on a domain with its DNS elsewhere.
 */
export const stages: Readonly<Record<string, Stageinvoer>> = {
  voorbeeld: {
    region: 'eu-central-1',
    mailFrom: 'Beheerdersloket <noreply@loket.example.org>',
    ssdEmail: 'ssd@example.org',
    alarmEmail: 'alarm@example.org',
    budgetUsdPerMonth: 60,
    sesSandbox: ['ssd@example.org'],
  },
  voorbeelddomein: {
    region: 'eu-central-1',
    domain: {
      name: 'loket.example.org',
      zone: { id: 'Z0EXAMPLE0EXAMPLE0EX', name: 'example.org' },
    },
    mailFrom: 'Beheerdersloket <noreply@loket.example.org>',
    ssdEmail: 'ssd@example.org',
    alarmEmail: 'alarm@example.org',
    urgentAlarmEmail: 'dienst@example.org',
    handbookUrl: 'https://example.org/beheerdersloket/docs/operations.md',
    firewallLogDays: 7,
    bewaartermijnen: { afgehandeldDays: 180, otherDays: 30 },
    concurrency: { versturen: 5, indienen: 50 },
    budgetUsdPerMonth: 120,
  },
  voorbeelddns: {
    region: 'eu-west-1',
    domain: { name: 'loket.example.nl' },
    mailFrom: 'Beheerdersloket <noreply@loket.example.nl>',
    ssdEmail: 'ssd@example.nl',
    // Of another organisation, so that its DNS must say that it takes the reports of DMARC.
    alarmEmail: 'alarm@beheer.example.com',
    budgetUsdPerMonth: 120,
  },
};
