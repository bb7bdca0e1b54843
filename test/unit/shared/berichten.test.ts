import { describe, expect, it } from 'vitest';
import { samenvatting } from '../../../shared/aanvraag/samenvatting.ts';
import { berichten } from '../../../shared/berichten/berichten.ts';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { readableLastDay } from '../../../shared/time/readable-time.ts';
import { verlooptOp } from '../../../shared/dossier/signing-period.ts';
import {
  allMails,
  type Mail,
  mailsWithLongData,
  mailsBeforeTheEnd,
} from '../../fixtures/berichten.ts';

const textOf = ({ content }: Mail): string => JSON.stringify(content);
const toSsd = allMails.filter(({ aan }) => aan === 'ssd');
const toOthers = allMails.filter(({ aan }) => aan !== 'ssd');

describe('every mail', () => {
  it('is made in one of these lives', () => {
    expect([...new Set(allMails.map(({ soort }) => soort))].sort()).toEqual(
      [...BERICHTSOORTEN].sort(),
    );
  });

  it('says nothing that was left out', () => {
    for (const mail of allMails) {
      expect(textOf(mail), mail.soort).not.toMatch(/undefined|null|NaN|\[object|“”|" | {2}/);
    }
  });

  it('says what happened or what to do before anything else', () => {
    for (const { content, soort } of allMails) {
      expect(content.core, soort).toMatch(/^[“A-Z].{20}/);
      expect(content.core, soort).not.toContain(content.heading);
    }
  });

  it('has no heading over a single line that says the same', () => {
    for (const { content, soort } of allMails) {
      for (const block of content.blocks) {
        if (block.soort !== 'gegevens' || block.regels.length > 1) continue;
        expect(block.titel, soort).not.toBe(block.regels[0]?.label);
      }
    }
  });

  it('has one thing to press at most, and none where nothing can be done any more', () => {
    for (const { content, soort, dossier } of allMails) {
      const buttons = content.blocks.filter(
        (block) => block.soort === 'link' && block.quiet !== true,
      );
      expect(buttons.length, soort).toBeLessThanOrEqual(1);
      if (['bevestiging', 'vervallen', 'verzoek-ingetrokken', 'ondertekend'].includes(soort)) {
        expect(buttons, soort).toEqual([]);
      }
      if (content.state === 'NIETS TE DOEN') expect(buttons, dossier.status).toEqual([]);
    }
  });
});

describe('the subject to anyone but the SSD', () => {
  it('says what it is about within 30 characters, then the organisation, and ends in the kenmerk', () => {
    for (const { content, dossier, soort } of toOthers) {
      const { naam } = dossier.aanvraag.organisatie;
      const [, what = ''] = /^(.+): /.exec(content.subject) ?? [];
      expect(content.subject, soort).toBe(`${what}: ${naam} (${dossier.kenmerk})`);
      expect(what.length, what).toBeLessThanOrEqual(30);
    }
  });

  it('cuts a long name of an organisation', () => {
    for (const { content, dossier, aan } of mailsWithLongData) {
      if (aan === 'ssd') continue;
      const [, name = ''] = /: (.+) \(/.exec(content.subject) ?? [];
      expect(name).toMatch(/^Samenwerkingsverbanden.*…$/);
      expect(name).toHaveLength(60);
      expect(content.subject.endsWith(` (${dossier.kenmerk})`)).toBe(true);
    }
  });

  it('differs between what people get about one aanvraag', () => {
    const subjects = toOthers.map(({ soort, content }) => `${soort} ${content.subject}`);
    const starts = new Map(
      subjects.map((subject) => [subject.slice(0, 40), subject.split(' ')[0]]),
    );
    expect(starts.size).toBeGreaterThan(14);
  });

  it('does not depend on when the mail goes out: two copies are seen to be one mail', () => {
    const [receipt] = allMails.filter(({ soort }) => soort === 'ontvangst');
    if (receipt === undefined) throw new Error('No receipt');
    const statuses = ['ondertekend', 'in-behandeling', 'ingetrokken'] as const;
    for (const status of statuses) {
      const { aan, content } = receipt;
      const later = berichten.ontvangst({ dossier: { ...receipt.dossier, status }, link: '', aan });
      expect(later.subject).toBe(content.subject);
      expect(later.core).not.toBe(content.core);
    }
  });

  it('is one line, without what a mail server leaves out when it sorts', () => {
    for (const { content, soort } of allMails) {
      expect(content.subject, soort).not.toMatch(/[\n\r[\]]|^(?:re|fwd?):/i);
    }
  });
});

describe('the mails to the SSD', () => {
  it('have one subject for each dossier: kenmerk, soort, number and name, so that they are one thread', () => {
    const perDossier = Map.groupBy(toSsd, ({ dossier }) => JSON.stringify(dossier.aanvraag));
    expect(perDossier.size).toBeGreaterThan(1);
    for (const mails of perDossier.values()) {
      expect(new Set(mails.map(({ content }) => content.subject)).size).toBe(1);
    }
    expect(toSsd[0]?.content.subject).toBe('58N2-MAHA-58N6 Aanmelding 31FR NHL Stenden Hogeschool');
  });

  it('begin with what to do, the same as its mailbox can sort by, and name the beheerder and the roles', () => {
    for (const { content, dossier, soort } of toSsd) {
      expect(content.state, soort).toMatch(/^[A-Z ]+$/);
      expect(content.core.startsWith(`${content.state}. `), content.core).toBe(true);
      expect(content.core).toContain(dossier.aanvraag.beheerder.naam);
      if (dossier.status === 'wacht-op-ondertekening') {
        expect(content.state).not.toBe('KLAAR OM TE BEHANDELEN');
      }
    }
    const states = new Set(toSsd.map(({ content }) => content.state));
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
    for (const { content, soort } of toSsd) {
      const kinds = content.blocks.map((block) => block.soort);
      expect(kinds.indexOf('link'), soort).toBeGreaterThan(kinds.lastIndexOf('gegevens'));
    }
  });

  it('say on top to call back on a number of its own, before anything is done', () => {
    const before = toSsd.filter(({ content }) => content.state !== 'NIETS TE DOEN');
    for (const { content, soort } of before) {
      const texts = content.blocks.map((block) => ('text' in block ? block.text : block.soort));
      const place = texts.findIndex((text) => /nummer uit uw eigen administratie/.test(text));
      expect(place, soort).toBeGreaterThanOrEqual(0);
      expect(place, soort).toBeLessThan(texts.indexOf('gegevens'));
    }
  });

  it('begin with what is typed over first, each with its number on the form', () => {
    for (const { content, dossier, soort } of toSsd) {
      const first = content.blocks.find(
        (block) => block.soort === 'gegevens' && block.titel !== '',
      );
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
  const over = toSsd.filter(({ soort }) =>
    ['melding', 'ondertekend-ssd', 'beheerder-niet-bereikt'].includes(soort),
  );

  it('hold every field in the form’s order, with its number on paper', () => {
    expect(over.length).toBeGreaterThan(5);
    for (const { content, dossier, soort } of over) {
      const sections = samenvatting(dossier.aanvraag);
      const titles = ['', ...sections.map(({ titel }) => titel)];
      const data = content.blocks.filter((block) => block.soort === 'gegevens');
      const retyped = data.filter(({ titel }) => titles.includes(titel.replace(/^\d+ /, '')));
      expect(
        retyped.flatMap(({ regels }) => regels),
        soort,
      ).toEqual(sections.flatMap(({ regels }) => regels));
      expect(retyped.map(({ titel }) => titel)).toContain('2 Beheerder');
    }
  });
});

describe('a question to the SSD', () => {
  it('begins a clean mail with the kenmerk: an answer would take the link along', () => {
    for (const { content, dossier, soort } of toOthers) {
      const links = content.blocks.flatMap((block) =>
        block.soort === 'alinea' && block.link !== undefined
          ? [{ ...block.link, around: block.text }]
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
      const hasKey = mail.content.blocks.some(
        (block) => block.soort === 'link' && block.href.includes('#'),
      );
      expect(/want dan gaat uw link mee/.test(textOf(mail)), mail.soort).toBe(hasKey);
    }
  });
});

describe('until all have signed', () => {
  it('no subject or heading suggests that it is finished', () => {
    for (const { content } of mailsBeforeTheEnd) {
      expect(`${content.subject} ${content.heading}`).not.toMatch(
        /bevestigd|compleet|klaar|verwerkt/i,
      );
    }
  });

  it('every mail but the SSD’s about the beheerder names the last day to sign', () => {
    for (const mail of mailsBeforeTheEnd) {
      if (mail.soort === 'beheerder-niet-bereikt') continue;
      expect(textOf(mail), mail.soort).toContain(readableLastDay(verlooptOp(mail.dossier)));
    }
  });
});

describe('a mail that goes out later than what it is about', () => {
  it('says nothing that is so no more', () => {
    const late = allMails.filter(
      ({ soort, dossier }) =>
        ['ontvangst', 'melding'].includes(soort) && dossier.status !== 'wacht-op-ondertekening',
    );
    expect(late.length).toBeGreaterThan(2);
    for (const mail of late) {
      expect(textOf(mail)).not.toMatch(/nog niet ondertekend|moeten? nog|NOG NIETS|Wacht op/);
    }
  });
});
