import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { verwerk } from '../../../shared/dossier/life.ts';
import { bewaarTot } from '../../../shared/dossier/termijnen.ts';
import { agendaTijd } from '../../../shared/dossier/dispatch.ts';
import { BEGIN, MINUTEN_PER_DAG, maakDossier, momentNa, na } from '../../fixtures/dossiers.ts';

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
  it('is reminded after 1, 3 and 7 weeks and expires after 8', () => {
    const einde = leef(maakDossier(), 1_000);
    expect(dagenVan(einde)).toEqual([
      ['ingediend', 0],
      ['herinnerd', 7],
      ['herinnerd', 21],
      ['herinnerd', 49],
      ['verlopen', 56],
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
    expect(bewaarTot(einde)).toBe(Date.parse(BEGIN) / 1_000 + (56 + 92) * 24 * 60 * 60);
  });
});
