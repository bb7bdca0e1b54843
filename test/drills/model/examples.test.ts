import { beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/dossier/stappen.ts';
import { type Gebeurtenis, apply } from '../../../shared/dossier/life.ts';
import { come, atOnce } from './actors.ts';
import { memoryProxy } from './door.ts';
import { createWorld } from './run.ts';
import { agendaOf, DAY, MINUTE } from './timing.ts';
import { HASH } from './wishes.ts';
import { lookAtAgenda, type Fate, finish } from './dispatchers.ts';
import type { World } from './world.ts';

/** The shortest sequences that random ones were brought back to when they showed that something was wrong. */
let world: World;
beforeEach(async () => {
  world = await createWorld(memoryProxy(), { wijze: 'digitaal', aantal: 2 });
});

const run = async (gebeurtenis: Gebeurtenis): Promise<void> =>
  atOnce(world, await come(world, gebeurtenis), false);
const agreement = { documentHash: HASH, verklaringVersion: '1' };
const sign = (wie: number): Gebeurtenis => ({ soort: 'teken', wie, ...agreement });
const correct = { soort: 'corrigeer-adres', wie: 1, email: 'nieuw@example.nl' } as const;
const step = (which: Step): Gebeurtenis => ({ soort: 'neem-stap', stap: which, toelichting: '' });

/** Why it changes nothing now. */
function reden(gebeurtenis: Gebeurtenis): string {
  const outcome = apply(world.dossier, gebeurtenis, world.moment());
  return outcome.ok ? 'it does' : outcome.reden;
}

/** The agenda acts when it is due, and sends; how that went is not recorded yet. */
async function dispatch(fate: Fate): Promise<void> {
  const time = agendaOf(world.dossier);
  world.now = Math.max(world.now, time ?? 0);
  await lookAtAgenda(world, time, [fate]);
}

async function record(): Promise<void> {
  for (const turn of world.turns.splice(0)) {
    while ((await finish(world, turn, false)) === 'te-laat');
  }
}

/** The first mail of a kind, to whomever it went, came back. */
async function comesBack(soort: string): Promise<void> {
  const id = world.dossier.berichten.find((bericht) => bericht.soort === soort)?.id ?? '';
  await run({ soort: 'niet-bezorgd', bericht: id, sesId: `ses-${id}` });
}

const statuses = (soort: string): string[] =>
  world.dossier.berichten.filter((bericht) => bericht.soort === soort).map(({ status }) => status);

describe('a mail that was on its way', () => {
  it('when it lapsed counts as sent, along an arrow of its diagram', async () => {
    await dispatch('gelukt');
    await run(sign(1));
    expect(statuses('verzoek')).toEqual(['vervallen', 'te-versturen']);
    await record();
    expect(statuses('verzoek')).toEqual(['verstuurd', 'verstuurd']);
  });

  it('when another gave it up counts as sent', async () => {
    await dispatch('gelukt');
    const [slow] = world.turns.splice(0);
    while (statuses('melding')[0] === 'te-versturen') {
      await dispatch('mislukt');
      await record();
    }
    expect(statuses('melding')).toEqual(['mislukt']);
    if (slow !== undefined) world.turns.push(slow);
    await record();
    expect(statuses('melding')).toEqual(['verstuurd']);
  });

  it.each(['vervallen', 'mislukt'])(
    'and came back while it is %s is not delivered',
    async (status) => {
      if (status === 'vervallen') await run(sign(1));
      while (status === 'mislukt' && statuses('verzoek')[0] !== status) {
        await dispatch('onbekend');
        await record();
      }
      expect(statuses('verzoek')[0]).toBe(status);
      await comesBack('verzoek');
      expect(statuses('verzoek')[0]).toBe('niet-bezorgd');
    },
  );
});

describe('that an address does not work', () => {
  beforeEach(async () => {
    await dispatch('gelukt');
    await record();
  });

  it.each([
    ['whoever signed', sign(1)],
    ['an address that was corrected since', correct],
  ])('is not said of %s', async (_, gebeurtenis) => {
    await run(gebeurtenis);
    await comesBack('verzoek');
    expect(statuses('adres-werkt-niet')).toEqual([]);
  });

  const effects: [string, Gebeurtenis][] = [
    ['it was corrected', correct],
    ['they signed', sign(1)],
    ['it was withdrawn', { soort: 'trek-in' }],
  ];
  it.each(effects)('is not said any more once %s', async (_, gebeurtenis) => {
    await comesBack('verzoek');
    expect(statuses('adres-werkt-niet')).toEqual(['te-versturen']);
    await run(gebeurtenis);
    expect(statuses('adres-werkt-niet')).toEqual(['vervallen']);
  });
});

describe('the SSD', () => {
  it('is not told that nobody took it up once it did', async () => {
    await run(sign(1));
    await run(sign(2));
    await dispatch('gelukt');
    await record();
    world.now += 5 * DAY;
    await dispatch('mislukt');
    await record();
    expect(statuses('ssd-herinnering')).toEqual(['te-versturen']);
    await run(step('in-behandeling'));
    expect(statuses('ssd-herinnering')).toEqual(['vervallen']);
  });

  it('may record the paper twice, also when it was reminded in between', async () => {
    world = await createWorld(memoryProxy(), { wijze: 'papier', aantal: 1 });
    await run(step('papier-ontvangen'));
    world.now += 5 * DAY + MINUTE;
    expect(reden(step('papier-ontvangen'))).toBe('al-gedaan');
    await dispatch('gelukt');
    expect(reden(step('papier-ontvangen'))).toBe('al-gedaan');
  });
});

describe('a mail of the SSD that came back', () => {
  const again = { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator-1' } as const;
  /** By which SES reported it. */
  const sesIdOf = (soort: string): string => {
    const bericht = world.dossier.berichten.find((one) => one.soort === soort);
    return bericht !== undefined && 'sesId' in bericht ? bericht.sesId : '';
  };
  const bouncesAs = (sesId: string): Gebeurtenis => ({
    soort: 'niet-bezorgd',
    bericht: '2',
    sesId,
  });

  it('goes out again when an operator asks, and what SES still says of the first copy is not news', async () => {
    await dispatch('gelukt');
    await record();
    const first = sesIdOf('melding');
    await run(bouncesAs(first));
    await run(again);
    expect(statuses('melding')).toEqual(['te-versturen']);
    expect(reden(bouncesAs(first))).toBe('al-gedaan');
    await dispatch('gelukt');
    await record();
    expect(statuses('melding')).toEqual(['verstuurd']);
    expect(reden(bouncesAs(first))).toBe('al-gedaan');
    await run(bouncesAs(sesIdOf('melding')));
    expect(statuses('melding')).toEqual(['niet-bezorgd']);
  });

  it('is still owed when the record of the copy that came back is late', async () => {
    await dispatch('gelukt');
    const { outcomes = [] } = world.turns[0] ?? {};
    const outcome = outcomes.find(({ id }) => id === '2');
    await run(bouncesAs(outcome?.succeeded === true ? outcome.sesId : ''));
    await run(again);
    await record();
    expect(statuses('melding')).toEqual(['te-versturen']);
  });
});

describe('a signatory on paper', () => {
  it('has no link, so cannot refuse by one', async () => {
    world = await createWorld(memoryProxy(), { wijze: 'papier', aantal: 1 });
    const refuse = { soort: 'weiger', wie: 1, reden: 'Nee' } as const;
    expect(reden(refuse)).toBe('geen-ondertekenaar');
  });
});
