import { describe, expect, it } from 'vitest';
import { samenvatting } from '../../../shared/aanvraag/samenvatting.ts';
import { berichten } from '../../../shared/berichten/berichten.ts';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { readableLastDay } from '../../../shared/time/readable-time.ts';
import { verlooptOp } from '../../../shared/dossier/signing-period.ts';
import {
  alleMails,
  type Mail,
  mailsMetLangeGegevens,
  mailsVoorHetEinde,
} from '../../fixtures/berichten.ts';

const tekstVan = ({ inhoud }: Mail): string => JSON.stringify(inhoud);
const aanSsd = alleMails.filter(({ aan }) => aan === 'ssd');
const toOthers = alleMails.filter(({ aan }) => aan !== 'ssd');

describe('every mail', () => {
  it('is made in one of these lives', () => {
    expect([...new Set(alleMails.map(({ soort }) => soort))].sort()).toEqual(
      [...BERICHTSOORTEN].sort(),
    );
  });

  it('says nothing that was left out', () => {
    for (const mail of alleMails) {
      expect(tekstVan(mail), mail.soort).not.toMatch(/undefined|null|NaN|\[object|“”|" | {2}/);
    }
  });

  it('says what happened or what to do before anything else', () => {
    for (const { inhoud, soort } of alleMails) {
      expect(inhoud.kern, soort).toMatch(/^[“A-Z].{20}/);
      expect(inhoud.kern, soort).not.toContain(inhoud.kop);
    }
  });

  it('has no heading over a single line that says the same', () => {
    for (const { inhoud, soort } of alleMails) {
      for (const blok of inhoud.blokken) {
        if (blok.soort !== 'gegevens' || blok.regels.length > 1) continue;
        expect(blok.titel, soort).not.toBe(blok.regels[0]?.label);
      }
    }
  });

  it('has one thing to press at most, and none where nothing can be done any more', () => {
    for (const { inhoud, soort, dossier } of alleMails) {
      const buttons = inhoud.blokken.filter((blok) => blok.soort === 'link' && blok.quiet !== true);
      expect(buttons.length, soort).toBeLessThanOrEqual(1);
      if (['bevestiging', 'vervallen', 'verzoek-ingetrokken', 'ondertekend'].includes(soort)) {
        expect(buttons, soort).toEqual([]);
      }
      if (inhoud.state === 'NIETS TE DOEN') expect(buttons, dossier.status).toEqual([]);
    }
  });
});

describe('the subject to anyone but the SSD', () => {
  it('says what it is about within 30 characters, then the organisation, and ends in the kenmerk', () => {
    for (const { inhoud, dossier, soort } of toOthers) {
      const { naam } = dossier.aanvraag.organisatie;
      const [, what = ''] = /^(.+): /.exec(inhoud.onderwerp) ?? [];
      expect(inhoud.onderwerp, soort).toBe(`${what}: ${naam} (${dossier.kenmerk})`);
      expect(what.length, what).toBeLessThanOrEqual(30);
    }
  });

  it('cuts a long name of an organisation', () => {
    for (const { inhoud, dossier, aan } of mailsMetLangeGegevens) {
      if (aan === 'ssd') continue;
      const [, name = ''] = /: (.+) \(/.exec(inhoud.onderwerp) ?? [];
      expect(name).toMatch(/^Samenwerkingsverbanden.*…$/);
      expect(name).toHaveLength(60);
      expect(inhoud.onderwerp.endsWith(` (${dossier.kenmerk})`)).toBe(true);
    }
  });

  it('differs between what people get about one aanvraag', () => {
    const subjects = toOthers.map(({ soort, inhoud }) => `${soort} ${inhoud.onderwerp}`);
    const starts = new Map(
      subjects.map((subject) => [subject.slice(0, 40), subject.split(' ')[0]]),
    );
    expect(starts.size).toBeGreaterThan(14);
  });

  it('does not depend on when the mail goes out: two copies are seen to be one mail', () => {
    const [receipt] = alleMails.filter(({ soort }) => soort === 'ontvangst');
    if (receipt === undefined) throw new Error('No receipt');
    const statuses = ['ondertekend', 'in-behandeling', 'ingetrokken'] as const;
    for (const status of statuses) {
      const { aan, inhoud } = receipt;
      const later = berichten.ontvangst({ dossier: { ...receipt.dossier, status }, link: '', aan });
      expect(later.onderwerp).toBe(inhoud.onderwerp);
      expect(later.kern).not.toBe(inhoud.kern);
    }
  });

  it('is one line, without what a mail server leaves out when it sorts', () => {
    for (const { inhoud, soort } of alleMails) {
      expect(inhoud.onderwerp, soort).not.toMatch(/[\n\r[\]]|^(?:re|fwd?):/i);
    }
  });
});

describe('the mails to the SSD', () => {
  it('have one subject for each dossier: kenmerk, soort, number and name, so that they are one thread', () => {
    const perDossier = Map.groupBy(aanSsd, ({ dossier }) => JSON.stringify(dossier.aanvraag));
    expect(perDossier.size).toBeGreaterThan(1);
    for (const mails of perDossier.values()) {
      expect(new Set(mails.map(({ inhoud }) => inhoud.onderwerp)).size).toBe(1);
    }
    expect(aanSsd[0]?.inhoud.onderwerp).toBe(
      '58N2-MAHA-58N6 Aanmelding 31FR NHL Stenden Hogeschool',
    );
  });

  it('begin with what to do, the same as its mailbox can sort by, and name the beheerder and the roles', () => {
    for (const { inhoud, dossier, soort } of aanSsd) {
      expect(inhoud.state, soort).toMatch(/^[A-Z ]+$/);
      expect(inhoud.kern.startsWith(`${inhoud.state}. `), inhoud.kern).toBe(true);
      expect(inhoud.kern).toContain(dossier.aanvraag.beheerder.naam);
      if (dossier.status === 'wacht-op-ondertekening') {
        expect(inhoud.state).not.toBe('KLAAR OM TE BEHANDELEN');
      }
    }
    const states = new Set(aanSsd.map(({ inhoud }) => inhoud.state));
    expect([...states].sort()).toEqual(
      [
        'BEL',
        'IN BEHANDELING',
        'WACHT OP AANVULLING',
        'KLAAR OM TE BEHANDELEN',
        'NIETS TE DOEN',
        'NOG NIET OPGEPAKT',
        'NOG NIETS TE DOEN',
      ].sort(),
    );
  });

  it('have its link below the data, out of every preview', () => {
    for (const { inhoud, soort } of aanSsd) {
      const kinds = inhoud.blokken.map((blok) => blok.soort);
      expect(kinds.indexOf('link'), soort).toBeGreaterThan(kinds.lastIndexOf('gegevens'));
    }
  });

  it('say on top to call back on a number of its own, before anything is done', () => {
    const before = aanSsd.filter(({ inhoud }) => inhoud.state !== 'NIETS TE DOEN');
    for (const { inhoud, soort } of before) {
      const texts = inhoud.blokken.map((blok) => ('tekst' in blok ? blok.tekst : blok.soort));
      const place = texts.findIndex((text) => /nummer uit uw eigen administratie/.test(text));
      expect(place, soort).toBeGreaterThanOrEqual(0);
      expect(place, soort).toBeLessThan(texts.indexOf('gegevens'));
    }
  });

  it('begin with what is typed over first, each with its number on the form', () => {
    for (const { inhoud, dossier, soort } of aanSsd) {
      const first = inhoud.blokken.find((blok) => blok.soort === 'gegevens' && blok.titel !== '');
      if (first?.soort !== 'gegevens' || dossier.status === 'geweigerd') continue;
      expect(
        first.regels.every(({ nummer }) => nummer !== ''),
        soort,
      ).toBe(true);
      expect(first.regels.at(-1)?.waarde).toBe(dossier.aanvraag.beheerder.email);
      expect(first.regels.map(({ waarde }) => waarde)).toEqual(
        expect.arrayContaining([
          dossier.aanvraag.organisatie.naam,
          dossier.aanvraag.beheerder.naam,
        ]),
      );
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
      const titels = ['', ...delen.map(({ titel }) => titel)];
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

describe('a question to the SSD', () => {
  it('begins a clean mail with the kenmerk: an answer would take the link along', () => {
    for (const { inhoud, dossier, soort } of toOthers) {
      const links = inhoud.blokken.flatMap((blok) =>
        blok.soort === 'alinea' && blok.link !== undefined
          ? [{ ...blok.link, around: blok.tekst }]
          : [],
      );
      expect(links, soort).toHaveLength(1);
      for (const { text, href, around } of links) {
        expect(href).toBe(`mailto:${text}?subject=Vraag%20over%20${dossier.kenmerk}`);
        expect(around.split(text)).toHaveLength(2);
      }
    }
  });

  it('stands beside a line that says what an answer takes along, wherever there is such a link', () => {
    for (const mail of toOthers) {
      const hasKey = mail.inhoud.blokken.some(
        (blok) => blok.soort === 'link' && blok.href.includes('#'),
      );
      expect(/want dan gaat uw link mee/.test(tekstVan(mail)), mail.soort).toBe(hasKey);
    }
  });
});

describe('until all have signed', () => {
  it('no subject or heading suggests that it is finished', () => {
    for (const { inhoud } of mailsVoorHetEinde) {
      expect(`${inhoud.onderwerp} ${inhoud.kop}`).not.toMatch(/bevestigd|compleet|klaar|verwerkt/i);
    }
  });

  it('every mail but the SSD’s about the beheerder names the last day to sign', () => {
    for (const mail of mailsVoorHetEinde) {
      if (mail.soort === 'beheerder-niet-bereikt') continue;
      expect(tekstVan(mail), mail.soort).toContain(readableLastDay(verlooptOp(mail.dossier)));
    }
  });
});

describe('a mail that goes out later than what it is about', () => {
  it('says nothing that is so no more', () => {
    const late = alleMails.filter(
      ({ soort, dossier }) =>
        ['ontvangst', 'melding'].includes(soort) && dossier.status !== 'wacht-op-ondertekening',
    );
    expect(late.length).toBeGreaterThan(2);
    for (const mail of late) {
      expect(tekstVan(mail)).not.toMatch(/nog niet ondertekend|moeten? nog|NOG NIETS|Wacht op/);
    }
  });
});
