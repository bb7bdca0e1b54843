import type { Stageinvoer } from './instellingen.ts';

/**
 * The stages that exist. A body puts its own in the place of these examples, one for each form that a stage can have:
 * on CloudFront's own name, on a domain with its DNS in Route 53, and on a domain with its DNS elsewhere.
 */
export const stages: Readonly<Record<string, Stageinvoer>> = {
  voorbeeld: {
    regio: 'eu-central-1',
    afzender: 'Mijn DUO <noreply@loket.example.org>',
    ssdEmail: 'ssd@example.org',
    alarmEmail: 'alarm@example.org',
    budgetUsdPerMaand: 60,
    sesZandbak: ['ssd@example.org'],
  },
  voorbeelddomein: {
    regio: 'eu-central-1',
    domein: {
      naam: 'loket.example.org',
      zone: { id: 'Z0EXAMPLE0EXAMPLE0EX', naam: 'example.org' },
    },
    afzender: 'Mijn DUO <noreply@loket.example.org>',
    ssdEmail: 'ssd@example.org',
    alarmEmail: 'alarm@example.org',
    urgentAlarmEmail: 'dienst@example.org',
    handbookUrl: 'https://example.org/beheerdersloket/docs/operations.md',
    firewallLogDagen: 7,
    bewaartermijnen: { afgehandeldDagen: 180, andersDagen: 30 },
    gelijktijdigheid: { versturen: 5, indienen: 50 },
    budgetUsdPerMaand: 120,
  },
  voorbeelddns: {
    regio: 'eu-west-1',
    domein: { naam: 'loket.example.nl' },
    afzender: 'Mijn DUO <noreply@loket.example.nl>',
    ssdEmail: 'ssd@example.nl',
    // Of another organisation, so that its DNS must say that it takes the reports of DMARC.
    alarmEmail: 'alarm@beheer.example.com',
    budgetUsdPerMaand: 120,
  },
};
