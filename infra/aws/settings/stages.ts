import type { StageInput } from './settings.ts';

/**
 * The stages that exist. A body puts its own in the place of these examples, one for each form that a stage can have:
 * on CloudFront's own name, on a domain with its DNS in Route 53, and on a domain with its DNS elsewhere.
 */
export const stages: Readonly<Record<string, StageInput>> = {
  voorbeeld: {
    region: 'eu-central-1',
    mailFrom: 'Mijn DUO <noreply@loket.example.org>',
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
    mailFrom: 'Mijn DUO <noreply@loket.example.org>',
    ssdEmail: 'ssd@example.org',
    alarmEmail: 'alarm@example.org',
    urgentAlarmEmail: 'dienst@example.org',
    handbookUrl: 'https://example.org/beheerdersloket/docs/operations.md',
    firewallLogDays: 7,
    bewaartermijnen: { settledDays: 180, otherDays: 30 },
    concurrency: { versturen: 5, indienen: 50 },
    desk: {
      mode: 'sign-in',
      issuer: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0',
      clientId: '00000000-0000-0000-0000-000000000001',
      clientAuth: 'client_secret_post',
      roleClaim: 'roles',
      roles: { behandelaar: ['Loket.Behandelaar'], lezer: ['Loket.Lezer'] },
    },
    budgetUsdPerMonth: 120,
  },
  voorbeelddns: {
    region: 'eu-west-1',
    domain: { name: 'loket.example.nl' },
    mailFrom: 'Mijn DUO <noreply@loket.example.nl>',
    ssdEmail: 'ssd@example.nl',
    // Of another organisation, so that its DNS must say that it takes the reports of DMARC.
    alarmEmail: 'alarm@beheer.example.com',
    desk: {
      mode: 'both',
      issuer: 'https://login.example.nl/realms/medewerkers',
      clientId: 'beheerdersloket',
      clientAuth: 'private_key_jwt',
      acr: ['substantial', 'high'],
      roleClaim: 'realm_access.roles',
      roles: { behandelaar: ['loket-behandelaar'], lezer: ['loket-lezer'] },
      fourEyes: true,
    },
    budgetUsdPerMonth: 120,
  },
};
