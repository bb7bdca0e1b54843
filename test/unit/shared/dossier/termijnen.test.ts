import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { verwerk } from '../../../../shared/dossier/life.ts';
import { lastPostDay } from '../../../../shared/dossier/last-post-day.ts';
import { verlooptOp } from '../../../../shared/dossier/signing-period.ts';
import { bewaarTot } from '../../../../shared/dossier/termijnen.ts';
import { agendaTijd } from '../../../../shared/dossier/dispatch.ts';
import { dagInAmsterdam } from '../../../../shared/time/day.ts';
import { readableLastDay } from '../../../../shared/time/readable-time.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import { BEGIN, MINUTEN_PER_DAG, maakDossier, momentNa, na } from '../../../fixtures/dossiers.ts';

/** Lets the agenda do its work, every mail arriving, until nothing is due before this day. @returns what happened when */
function leef(dossier: Dossier, totDag: number): Dossier {
  let huidig = dossier;
  for (let tijd = agendaTijd(huidig); tijd !== undefined; tijd = agendaTijd(huidig)) {
    const minuten = (Date.parse(tijd) - Date.parse(BEGIN)) / 60_000;
    if (minuten > totDag * MINUTEN_PER_DAG) break;
    const begonnen = verwerk(
      huidig,
      { soort: 'verzending-begonnen', beurt: 'b' },
      momentNa(minuten),
    );
    if (!begonnen.ok) throw new Error(begonnen.reden);
    const uitkomsten = begonnen.dossier.berichten
      .filter(({ status }) => status === 'te-versturen')
      .map(({ id }) => ({ id, gelukt: true, sesId: `ses-${id}` }) as const);
    const klaar = verwerk(
      begonnen.dossier,
      { soort: 'verzending-afgerond', beurt: 'b', uitkomsten },
      momentNa(minuten),
    );
    if (!klaar.ok) throw new Error(klaar.reden);
    huidig = klaar.dossier;
  }
  return huidig;
}

/** It comes in on 1 October at 11.00; 26 November ends in winter time. */
const END = '2026-11-26T22:59:59.999Z';
const END_DAY = (Date.parse(END) - Date.parse(BEGIN)) / 60_000 / MINUTEN_PER_DAG;

const dagenVan = (dossier: Dossier): [string, number][] =>
  dossier.gebeurtenissen.map(({ soort, tijd }) => [
    soort,
    (Date.parse(tijd) - Date.parse(BEGIN)) / 60_000 / MINUTEN_PER_DAG,
  ]);

const teken = (dossier: Dossier, dag: number): Dossier => {
  const uitkomst = verwerk(
    dossier,
    { soort: 'teken', wie: 1, documentHash: dossier.documentHash, verklaringVersie: '1' },
    momentNa(dag * MINUTEN_PER_DAG),
  );
  if (!uitkomst.ok) throw new Error(uitkomst.reden);
  return uitkomst.dossier;
};

describe('an aanvraag that nobody signs', () => {
  it('is reminded after 1, 3 and 7 weeks and expires at the end of the day after 8', () => {
    const einde = leef(maakDossier(), 1_000);
    expect(dagenVan(einde)).toEqual([
      ['ingediend', 0],
      ['herinnerd', 7],
      ['herinnerd', 21],
      ['herinnerd', 49],
      ['verlopen', END_DAY],
    ]);
    expect(agendaTijd(einde)).toBeUndefined();
  });

  it('skips a reminder that is overdue when the agenda was away, and expires on time', () => {
    const laat = verwerk(
      leef(maakDossier(), 1),
      { soort: 'verzending-begonnen', beurt: 'b' },
      momentNa(60 * MINUTEN_PER_DAG),
    );
    if (!laat.ok) throw new Error(laat.reden);
    expect(laat.dossier.status).toBe('verlopen');
    expect(laat.dossier.berichten.filter(({ soort }) => soort === 'herinnering')).toHaveLength(0);
  });
});

describe('the beheerder of an aanvraag that nobody signs', () => {
  const reminders = (dossier: Dossier): [string, number][] =>
    leef(dossier, 1_000).berichten.flatMap(({ soort, aan, aangemaaktOp }) =>
      soort.startsWith('herinnering')
        ? [[aan, (Date.parse(aangemaaktOp) - Date.parse(BEGIN)) / 60_000 / MINUTEN_PER_DAG]]
        : [],
    );

  it('is reminded from the second time on, beside whoever has to sign', () => {
    expect(reminders(maakDossier())).toEqual([
      ['ondertekenaar 1', 7],
      ['ondertekenaar 1', 21],
      ['beheerder', 21],
      ['ondertekenaar 1', 49],
      ['beheerder', 49],
    ]);
  });

  it('is reminded each time on paper, where nobody else can be', () => {
    expect(reminders(maakDossier(opPapier(maakAanvraag())))).toEqual([
      ['beheerder', 7],
      ['beheerder', 21],
      ['beheerder', 49],
    ]);
  });
});

describe('the last day to sign', () => {
  const end = (ingediendOp: string): string => verlooptOp({ ingediendOp });

  it.each([
    ['in summer time', '2026-05-01T09:00:00.000Z', '2026-06-26T21:59:59.999Z'],
    ['in winter time', '2026-11-29T12:00:00.000Z', '2027-01-24T22:59:59.999Z'],
    ['over the change to winter time', '2026-10-01T09:00:00.000Z', '2026-11-26T22:59:59.999Z'],
    ['over the change to summer time', '2027-03-01T09:00:00.000Z', '2027-04-26T21:59:59.999Z'],
    ['on the night of the change itself', '2026-08-30T10:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    // 0.30 in Amsterdam is the evening before in UTC: it is the day there that counts.
    ['right after midnight', '2026-09-30T22:30:00.000Z', '2026-11-26T22:59:59.999Z'],
  ])('ends at midnight in the Netherlands, %s', (_, ingediendOp, expected) => {
    expect(end(ingediendOp)).toBe(expected);
    expect(dagInAmsterdam(new Date(expected))).not.toBe(
      dagInAmsterdam(new Date(Date.parse(expected) + 1)),
    );
  });

  it.each([
    ['the day itself', '2026-10-01T09:00:00.000Z', 'donderdag 26 november 2026'],
    ['the Friday before a Sunday', '2026-11-29T12:00:00.000Z', 'vrijdag 22 januari 2027'],
    ['the last day before Christmas', '2026-10-31T12:00:00.000Z', 'donderdag 24 december 2026'],
  ])('is for post a working day: %s', (_, ingediendOp, expected) => {
    expect(readableLastDay(lastPostDay({ ingediendOp }))).toBe(expected);
  });
});

describe('an aanvraag that was signed', () => {
  it('goes out to the SSD once more after 5 working days, once, and then waits without end', () => {
    const einde = leef(teken(leef(maakDossier(), 1), 2), 10_000);
    expect(dagenVan(einde).slice(-3)).toEqual([
      ['getekend', 2],
      ['ondertekend', 2],
      ['ssd-herinnerd', 7],
    ]);
    expect(einde.status).toBe('ondertekend');
    expect(agendaTijd(einde)).toBeUndefined();
    expect(bewaarTot(einde)).toBeUndefined();
  });

  it('does not go out again when the SSD took it up', () => {
    const opgepakt = verwerk(
      teken(leef(maakDossier(), 1), 2),
      { soort: 'neem-stap', stap: 'in-behandeling', toelichting: '' },
      momentNa(3 * MINUTEN_PER_DAG),
    );
    if (!opgepakt.ok) throw new Error(opgepakt.reden);
    expect(dagenVan(leef(opgepakt.dossier, 10_000)).at(-1)).toEqual(['in-behandeling', 3]);
  });
});

describe('the personal data', () => {
  const step = (dossier: Dossier, stap: 'in-behandeling' | 'verwerkt' | 'afgewezen', day: number) =>
    na(dossier, { soort: 'neem-stap', stap, toelichting: '' }, day);
  const until = (day: number): number => Date.parse(BEGIN) / 1_000 + day * 24 * 60 * 60;

  it('stays a year after an aanvraag was processed or turned down, and three months after any other end', () => {
    const verwerkt = step(step(teken(maakDossier(), 1), 'in-behandeling', 2), 'verwerkt', 3);
    expect(bewaarTot(verwerkt)).toBe(until(3 + 365));
    expect(bewaarTot(step(maakDossier(), 'afgewezen', 4))).toBe(until(4 + 365));
    expect(bewaarTot(na(maakDossier(), { soort: 'trek-in' }, 5))).toBe(until(5 + 92));
    const weiger = { soort: 'weiger', wie: 1, reden: 'Nee.' } as const;
    expect(bewaarTot(na(maakDossier(), weiger, 6))).toBe(until(6 + 92));
  });

  it('stays as long as a stage says', () => {
    const termijnen = { afgehandeldDays: 10, otherDays: 2 };
    expect(bewaarTot(step(maakDossier(), 'afgewezen', 4), termijnen)).toBe(until(14));
    expect(bewaarTot(na(maakDossier(), { soort: 'trek-in' }, 4), termijnen)).toBe(until(6));
  });

  it('stays for as long as it is not over', () => {
    expect(bewaarTot(maakDossier())).toBeUndefined();
    expect(bewaarTot(step(teken(maakDossier(), 1), 'in-behandeling', 2))).toBeUndefined();
  });

  it('goes three months after an aanvraag expired', () => {
    const einde = leef(maakDossier(), 1_000);
    expect(bewaarTot(einde)).toBe(
      Math.floor((Date.parse(END) + 92 * MINUTEN_PER_DAG * 60_000) / 1_000),
    );
  });
});
