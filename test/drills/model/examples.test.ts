import { beforeEach, describe, expect, it } from 'vitest';
import type { Stap } from '../../../shared/dossier/stappen.ts';
import { type Gebeurtenis, verwerk } from '../../../shared/dossier/life.ts';
import { kom, meteen } from './actors.ts';
import { geheugendeur } from './door.ts';
import { maakWereld } from './run.ts';
import { agendaVan, DAG, MINUUT } from './timing.ts';
import { HASH } from './wishes.ts';
import { kijkOpAgenda, type Lot, rondAf } from './dispatchers.ts';
import type { Wereld } from './world.ts';

/** The shortest sequences that random ones were brought back to when they showed that something was wrong. */
let wereld: Wereld;
beforeEach(async () => {
  wereld = await maakWereld(geheugendeur(), { wijze: 'digitaal', aantal: 2 });
});

const doe = async (gebeurtenis: Gebeurtenis): Promise<void> =>
  meteen(wereld, await kom(wereld, gebeurtenis), false);
const akkoord = { documentHash: HASH, verklaringVersie: '1' };
const teken = (wie: number): Gebeurtenis => ({ soort: 'teken', wie, ...akkoord });
const corrigeer = { soort: 'corrigeer-adres', wie: 1, email: 'nieuw@example.nl' } as const;
const stap = (welke: Stap): Gebeurtenis => ({ soort: 'neem-stap', stap: welke, toelichting: '' });

/** Why it changes nothing now. */
function reden(gebeurtenis: Gebeurtenis): string {
  const uitkomst = verwerk(wereld.dossier, gebeurtenis, wereld.moment());
  return uitkomst.ok ? 'it does' : uitkomst.reden;
}

/** The agenda acts when it is due, and sends; how that went is not recorded yet. */
async function verstuur(lot: Lot): Promise<void> {
  const tijd = agendaVan(wereld.dossier);
  wereld.nu = Math.max(wereld.nu, tijd ?? 0);
  await kijkOpAgenda(wereld, tijd, [lot]);
}

async function legVast(): Promise<void> {
  for (const beurt of wereld.beurten.splice(0)) {
    while ((await rondAf(wereld, beurt, false)) === 'te-laat');
  }
}

/** The first mail of a kind, to whomever it went, came back. */
async function komtTerug(soort: string): Promise<void> {
  const id = wereld.dossier.berichten.find((bericht) => bericht.soort === soort)?.id ?? '';
  await doe({ soort: 'niet-bezorgd', bericht: id, sesId: `ses-${id}` });
}

const statussen = (soort: string): string[] =>
  wereld.dossier.berichten.filter((bericht) => bericht.soort === soort).map(({ status }) => status);

describe('a mail that was on its way', () => {
  it('when it lapsed counts as sent, along an arrow of its diagram', async () => {
    await verstuur('gelukt');
    await doe(teken(1));
    expect(statussen('verzoek')).toEqual(['vervallen', 'te-versturen']);
    await legVast();
    expect(statussen('verzoek')).toEqual(['verstuurd', 'verstuurd']);
  });

  it('when another gave it up counts as sent', async () => {
    await verstuur('gelukt');
    const [traag] = wereld.beurten.splice(0);
    while (statussen('melding')[0] === 'te-versturen') {
      await verstuur('mislukt');
      await legVast();
    }
    expect(statussen('melding')).toEqual(['mislukt']);
    if (traag !== undefined) wereld.beurten.push(traag);
    await legVast();
    expect(statussen('melding')).toEqual(['verstuurd']);
  });

  it.each(['vervallen', 'mislukt'])(
    'and came back while it is %s is not delivered',
    async (status) => {
      if (status === 'vervallen') await doe(teken(1));
      while (status === 'mislukt' && statussen('verzoek')[0] !== status) {
        await verstuur('onbekend');
        await legVast();
      }
      expect(statussen('verzoek')[0]).toBe(status);
      await komtTerug('verzoek');
      expect(statussen('verzoek')[0]).toBe('niet-bezorgd');
    },
  );
});

describe('that an address does not work', () => {
  beforeEach(async () => {
    await verstuur('gelukt');
    await legVast();
  });

  it.each([
    ['whoever signed', teken(1)],
    ['an address that was corrected since', corrigeer],
  ])('is not said of %s', async (_, gebeurtenis) => {
    await doe(gebeurtenis);
    await komtTerug('verzoek');
    expect(statussen('adres-werkt-niet')).toEqual([]);
  });

  const gevolgen: [string, Gebeurtenis][] = [
    ['it was corrected', corrigeer],
    ['they signed', teken(1)],
    ['it was withdrawn', { soort: 'trek-in' }],
  ];
  it.each(gevolgen)('is not said any more once %s', async (_, gebeurtenis) => {
    await komtTerug('verzoek');
    expect(statussen('adres-werkt-niet')).toEqual(['te-versturen']);
    await doe(gebeurtenis);
    expect(statussen('adres-werkt-niet')).toEqual(['vervallen']);
  });
});

describe('the SSD', () => {
  it('is not told that nobody took it up once it did', async () => {
    await doe(teken(1));
    await doe(teken(2));
    await verstuur('gelukt');
    await legVast();
    wereld.nu += 5 * DAG;
    await verstuur('mislukt');
    await legVast();
    expect(statussen('ssd-herinnering')).toEqual(['te-versturen']);
    await doe(stap('in-behandeling'));
    expect(statussen('ssd-herinnering')).toEqual(['vervallen']);
  });

  it('may record the paper twice, also when it was reminded in between', async () => {
    wereld = await maakWereld(geheugendeur(), { wijze: 'papier', aantal: 1 });
    await doe(stap('papier-ontvangen'));
    wereld.nu += 5 * DAG + MINUUT;
    expect(reden(stap('papier-ontvangen'))).toBe('al-gedaan');
    await verstuur('gelukt');
    expect(reden(stap('papier-ontvangen'))).toBe('al-gedaan');
  });
});

describe('a mail of the SSD that came back', () => {
  const opnieuw = { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator-1' } as const;
  /** By which SES reported it. */
  const sesIdVan = (soort: string): string => {
    const bericht = wereld.dossier.berichten.find((een) => een.soort === soort);
    return bericht !== undefined && 'sesId' in bericht ? bericht.sesId : '';
  };
  const bouncesAs = (sesId: string): Gebeurtenis => ({
    soort: 'niet-bezorgd',
    bericht: '2',
    sesId,
  });

  it('goes out again when an operator asks, and what SES still says of the first copy is not news', async () => {
    await verstuur('gelukt');
    await legVast();
    const first = sesIdVan('melding');
    await doe(bouncesAs(first));
    await doe(opnieuw);
    expect(statussen('melding')).toEqual(['te-versturen']);
    expect(reden(bouncesAs(first))).toBe('al-gedaan');
    await verstuur('gelukt');
    await legVast();
    expect(statussen('melding')).toEqual(['verstuurd']);
    expect(reden(bouncesAs(first))).toBe('al-gedaan');
    await doe(bouncesAs(sesIdVan('melding')));
    expect(statussen('melding')).toEqual(['niet-bezorgd']);
  });

  it('is still owed when the record of the copy that came back is late', async () => {
    await verstuur('gelukt');
    const { uitkomsten = [] } = wereld.beurten[0] ?? {};
    const uitkomst = uitkomsten.find(({ id }) => id === '2');
    await doe(bouncesAs(uitkomst?.gelukt === true ? uitkomst.sesId : ''));
    await doe(opnieuw);
    await legVast();
    expect(statussen('melding')).toEqual(['te-versturen']);
  });
});

describe('a signatory on paper', () => {
  it('has no link, so cannot refuse by one', async () => {
    wereld = await maakWereld(geheugendeur(), { wijze: 'papier', aantal: 1 });
    const weiger = { soort: 'weiger', wie: 1, reden: 'Nee' } as const;
    expect(reden(weiger)).toBe('geen-ondertekenaar');
  });
});
