import { describe, expect, it } from 'vitest';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { BERICHTSOORTEN } from '../../shared/dossier/berichtsoorten.ts';
import { verlooptOp } from '../../shared/dossier/termijnen.ts';
import { alleMails, type Mail, mailsVoorHetEinde } from '../fixtures/berichten.ts';

const tekstVan = ({ inhoud }: Mail): string => JSON.stringify(inhoud);
const aanSsd = alleMails.filter(({ aan }) => aan === 'ssd');

describe('every mail', () => {
  it('is made in one of these lives', () => {
    expect([...new Set(alleMails.map(({ soort }) => soort))].sort()).toEqual(
      [...BERICHTSOORTEN].sort(),
    );
  });

  it('says nothing that was left out', () => {
    for (const mail of alleMails) {
      expect(tekstVan(mail), mail.soort).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('the subject', () => {
  it('begins with the service and the kenmerk, so that a mailbox sorts by dossier', () => {
    for (const { inhoud, dossier, soort } of alleMails) {
      expect(inhoud.onderwerp.indexOf(`Mijn DUO ${dossier.kenmerk}: `), soort).toBe(0);
    }
  });

  it('says what it is about before the organisation, within what a narrow list shows', () => {
    for (const { inhoud, dossier, soort } of alleMails) {
      const { naam } = dossier.aanvraag.organisatie;
      expect(inhoud.onderwerp.endsWith(`, ${naam}`), soort).toBe(true);
      expect(inhoud.onderwerp.slice(0, -naam.length - 2).length, soort).toBeLessThanOrEqual(60);
    }
  });

  it('is one line, without what a mail server leaves out when it sorts', () => {
    for (const { inhoud, soort } of alleMails) {
      expect(inhoud.onderwerp, soort).not.toMatch(/[\n\r[\]]|^(?:re|fwd?):/i);
    }
  });

  it('is the same in all mails to the SSD about one dossier, so that they are one thread', () => {
    const perDossier = Map.groupBy(aanSsd, ({ dossier }) => JSON.stringify(dossier.aanvraag));
    expect(perDossier.size).toBeGreaterThan(1);
    for (const mails of perDossier.values()) {
      expect(new Set(mails.map(({ inhoud }) => inhoud.onderwerp)).size).toBe(1);
    }
  });
});

describe('the mails to the SSD that are typed over', () => {
  const over = aanSsd.filter(({ soort }) =>
    ['melding', 'ondertekend-ssd', 'beheerder-niet-bereikt'].includes(soort),
  );

  it('hold every field in the form’s order, with its number on paper', () => {
    expect(over.length).toBeGreaterThan(5);
    for (const { inhoud, dossier, soort } of over) {
      const delen = samenvatting(dossier.aanvraag);
      const titels = delen.map(({ titel }) => titel);
      const gegevens = inhoud.blokken.filter((blok) => blok.soort === 'gegevens');
      const overgetikt = gegevens.filter(({ titel }) =>
        titels.includes(titel.replace(/^\d+ /, '')),
      );
      expect(
        overgetikt.flatMap(({ regels }) => regels),
        soort,
      ).toEqual(delen.flatMap(({ regels }) => regels));
      expect(overgetikt.map(({ titel }) => titel)).toContain('2 Beheerder');
    }
  });
});

describe('until all have signed', () => {
  it('no subject or heading suggests that it is finished', () => {
    for (const { inhoud } of mailsVoorHetEinde) {
      expect(`${inhoud.onderwerp} ${inhoud.kop}`).not.toMatch(/bevestigd|compleet|klaar|verwerkt/i);
    }
  });

  it('every mail but the SSD’s about the beheerder names the last moment to sign', () => {
    for (const mail of mailsVoorHetEinde) {
      if (mail.soort === 'beheerder-niet-bereikt') continue;
      expect(tekstVan(mail), mail.soort).toContain(leesbareTijd(verlooptOp(mail.dossier)));
    }
  });
});
