import { describe, expect, it } from 'vitest';
import { berichten } from '../../shared/berichten/berichten.ts';
import type { Berichtinhoud } from '../../shared/berichten/inhoud.ts';
import { leesbareTijd } from '../../shared/berichten/tijd.ts';
import { type Berichtsoort, BERICHTSOORTEN } from '../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../shared/dossier/leven.ts';
import { verlooptOp } from '../../shared/dossier/termijnen.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { maakDossier, MINUTEN_PER_DAG, momentNa } from '../fixtures/dossiers.ts';

const aanvraag = maakAanvraag();
const metTwee = maakDossier({
  ...aanvraag,
  ondertekening: {
    wijze: 'digitaal',
    ondertekenaars: [
      ...aanvraag.ondertekening.ondertekenaars,
      { naam: 'C. Jansen', functie: 'Penningmeester', email: 'c.jansen@example.org' },
    ],
  },
});

const na = (dossier: Dossier, gebeurtenis: Gebeurtenis, dagen = 1): Dossier => {
  const uitkomst = verwerk(dossier, gebeurtenis, momentNa(dagen * MINUTEN_PER_DAG));
  if (!uitkomst.ok) throw new Error(uitkomst.reden);
  return uitkomst.dossier;
};
const teken = (wie: number): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash: metTwee.documentHash,
  verklaringVersie: '1',
});
const stap = (welke: 'in-behandeling' | 'verwerkt' | 'afgewezen'): Gebeurtenis => ({
  soort: 'neem-stap',
  stap: welke,
  toelichting: 'Toelichting van de SSD',
});
const agenda: Gebeurtenis = { soort: 'verzending-begonnen', beurt: 'b' };

const wachtend: Dossier[] = [
  metTwee,
  na(metTwee, teken(1)),
  na(metTwee, agenda, 7),
  na(metTwee, { soort: 'niet-bezorgd', bericht: '3', sesId: 's' }),
  na(metTwee, { soort: 'niet-bezorgd', bericht: '1', sesId: 's' }),
];
const getekend = na(na(metTwee, teken(1)), teken(2));
const verder: Dossier[] = [
  getekend,
  na(getekend, agenda, 30),
  na(na(getekend, stap('in-behandeling')), stap('verwerkt')),
  na(getekend, stap('afgewezen')),
  na(metTwee, { soort: 'weiger', wie: 1, reden: 'Liever niet' }),
  na(metTwee, { soort: 'trek-in' }),
  na(metTwee, agenda, 60),
];

type Mail = { soort: Berichtsoort; inhoud: Berichtinhoud; tekst: string };

const mailsVan = (dossier: Dossier): Mail[] =>
  dossier.berichten
    .filter(({ status }) => status === 'te-versturen')
    .map(({ soort, aan }) => {
      const inhoud = berichten[soort]({ dossier, link: 'https://loket.example.nl/#x', aan });
      return { soort, inhoud, tekst: JSON.stringify(inhoud) };
    });

describe('every mail', () => {
  const alle = [...wachtend, ...verder].flatMap(mailsVan);

  it('is made in one of these lives', () => {
    expect([...new Set(alle.map(({ soort }) => soort))].sort()).toEqual([...BERICHTSOORTEN].sort());
  });

  it('names the kenmerk in its subject, and nothing that was left out', () => {
    for (const { inhoud, tekst, soort } of alle) {
      expect(inhoud.onderwerp, soort).toContain(metTwee.kenmerk);
      expect(tekst, soort).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('until all have signed', () => {
  const mails = wachtend.flatMap(mailsVan);

  it('no subject or heading suggests that it is finished', () => {
    for (const { inhoud } of mails) {
      expect(`${inhoud.onderwerp} ${inhoud.kop}`).not.toMatch(/bevestigd|compleet|klaar|verwerkt/i);
    }
  });

  it('every mail but the SSD’s about the beheerder names the last moment to sign', () => {
    const einde = leesbareTijd(verlooptOp(metTwee));
    for (const { soort, tekst } of mails) {
      if (soort !== 'beheerder-niet-bereikt') expect(tekst, soort).toContain(einde);
    }
  });
});
