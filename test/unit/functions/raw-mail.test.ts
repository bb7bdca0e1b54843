import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { allMails, mailsWithLongData } from '../../fixtures/berichten.ts';
import { createDossier, after } from '../../fixtures/dossiers.ts';
import { type Letter, lettersOf } from '../../drills/security/letters.ts';

/** What a strict mail server refuses: a CR or LF on its own (RFC 5321, 2.3.8), and a line over 998 octets (RFC 5322, 2.1.1). */
function checkLines({ raw, bericht }: Letter): void {
  expect(raw.match(/(?<!\r)\n|\r(?!\n)/g), bericht.soort).toBeNull();
  expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
}

/** Texts as long as a field takes, in any script, over several lines however those end. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
    fc.constantFrom('x', '學', '🏫').map((character) => character.repeat(maxLength / 2)),
  );
const lines = fc
  .tuple(fc.array(text(200), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([all, end]) => all.join(end));

const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    naam: text(200),
    opmerking: lines,
    ondertekenaars: fc.array(fc.record({ naam: text(120), functie: text(80) }), {
      minLength: 1,
      maxLength: 5,
    }),
    reden: lines,
    isGeweigerd: fc.boolean(),
  })
  .map(({ naam, opmerking, ondertekenaars, reden, isGeweigerd }) => {
    const basis = createAanvraag();
    const aanvraag: Aanvraag = {
      ...basis,
      organisatie: { ...basis.organisatie, naam },
      opmerking,
      ondertekening: {
        wijze: 'digitaal',
        ondertekenaars: ondertekenaars.map((who, nummer) => ({
          ...who,
          email: `ondertekenaar-${nummer}@example.nl`,
        })),
      },
    };
    const dossier = createDossier(aanvraag);
    return isGeweigerd ? after(dossier, { soort: 'weiger', wie: 1, reden }) : dossier;
  });

describe('a mail as SES gets it', () => {
  it('ends every line in CRLF, whatever kind it is and whatever goes along', async () => {
    const all = [...allMails, ...mailsWithLongData].map(({ dossier }) => dossier);
    const letters = (await Promise.all([...new Set(all)].map(lettersOf))).flat();
    expect(new Set(letters.map(({ bericht }) => bericht.soort))).toEqual(new Set(BERICHTSOORTEN));
    expect(letters.some(({ mail }) => mail.attachments.length === 2)).toBe(true);
    letters.forEach(checkLines);
  }, 60_000);

  it('ends every line in CRLF, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        (await lettersOf(dossier)).forEach(checkLines);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('asks machines not to answer, Exchange in its own words', async () => {
    for (const { mail } of await lettersOf(createDossier())) {
      const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.get('x-auto-response-suppress')).toBe('All');
      // A list, to Exchange too: it answers none.
      expect(headers.get('list-id')).toBe('Mijn DUO <berichten.loket.example.nl>');
      expect(mail.from).toMatchObject({ name: 'Mijn DUO' });
    }
  });

  it('lets the mailbox of the SSD sort by what there is to do, and hands that to nobody else', async () => {
    for (const { bericht, mail } of await lettersOf(createDossier())) {
      const state = mail.headers.find(({ key }) => key === 'x-beheerdersloket-status')?.value;
      expect(state, bericht.soort).toBe(bericht.aan === 'ssd' ? 'NOG NIETS TE DOEN' : undefined);
      expect(mail.replyTo === undefined).toBe(bericht.aan === 'ssd');
    }
  });
});
