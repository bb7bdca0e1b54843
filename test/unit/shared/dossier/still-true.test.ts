import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import { afterMail } from '../../../fixtures/beheer.ts';
import {
  createDossier,
  createDossierWithTwo,
  minutesLater,
  after,
} from '../../../fixtures/dossiers.ts';
import { clock, dispatched } from '../../../fixtures/lives.ts';
import { askAgain, bounce, correct, sign, withdraw } from './acts.ts';

const step = (stap: 'in-behandeling' | 'afgewezen' | 'papier-ontvangen'): Gebeurtenis => ({
  soort: 'neem-stap',
  stap,
  toelichting: '',
});
const owed = (dossier: Dossier): string[] =>
  dossier.berichten.flatMap(({ soort, aan, status }) =>
    status === 'te-versturen' ? [`${soort} ${aan}`] : [],
  );

const fresh = (): Dossier => createDossierWithTwo();
/** All first mails went, and after a week everybody is owed a reminder. */
const reminded = (): Dossier => after(dispatched(fresh()), clock, 7);
const reminders = ['herinnering ondertekenaar 1', 'herinnering ondertekenaar 2'];

describe('a request or a reminder to sign that did not go out yet', () => {
  it('stays owed while it is awaited', () => {
    expect(owed(reminded())).toEqual(reminders);
    expect(owed(after(reminded(), askAgain(1), 8))).toEqual([
      ...reminders,
      'verzoek ondertekenaar 1',
    ]);
  });

  it('lapses for who signed, and for nobody else', () => {
    const signed = after(reminded(), sign(1), 8);
    expect(owed(signed)).toEqual([reminders[1], 'bevestiging ondertekenaar 1']);
    const lapsed = signed.berichten.find(({ status }) => status === 'vervallen');
    expect(lapsed).toMatchObject({ soort: 'herinnering', lapsedAt: minutesLater(8 * 24 * 60) });
    expect(lapsed).not.toHaveProperty('dispatchAt');
  });

  it('lapses for an address that was corrected, and for nobody else', () => {
    expect(owed(after(reminded(), correct(2), 8))).toEqual([
      reminders[0],
      'verzoek-ingetrokken ondertekenaar 2',
      'verzoek ondertekenaar 2',
    ]);
  });

  it.each<[string, Gebeurtenis, string[]]>([
    ['is withdrawn', withdraw, ['ingetrokken beheerder', 'ingetrokken ssd']],
    ['is turned down', step('afgewezen'), ['afgewezen beheerder']],
  ])('lapses for all when the aanvraag %s', (_, end, first) => {
    expect(owed(after(reminded(), end, 8))).toEqual([
      ...first,
      'vervallen ondertekenaar 1',
      'vervallen ondertekenaar 2',
    ]);
  });

  it('lapses when time is up', () => {
    expect(owed(after(reminded(), clock, 57))).toEqual([
      ...['verlopen beheerder', 'verlopen ssd'],
      ...['vervallen ondertekenaar 1', 'vervallen ondertekenaar 2'],
    ]);
  });
});

describe('a mail to the beheerder that an address does not work', () => {
  const bounced = (): Dossier => after(dispatched(fresh()), bounce('3'));

  it('stays owed while it does not', () => {
    expect(owed(bounced())).toEqual(['adres-werkt-niet beheerder']);
    expect(owed(after(bounced(), sign(2)))).toContain('adres-werkt-niet beheerder');
  });

  it('lapses once it is corrected, or its owner signed', () => {
    expect(owed(after(bounced(), correct(1)))).toEqual(['verzoek ondertekenaar 1']);
    expect(owed(after(bounced(), sign(1)))).toEqual(['bevestiging ondertekenaar 1']);
  });

  it('lapses when nothing is awaited any more', () => {
    expect(owed(after(bounced(), withdraw))).not.toContain('adres-werkt-niet beheerder');
  });

  it('stays owed while another address does not work either', () => {
    const both = after(bounced(), bounce('4'));
    expect(owed(after(both, correct(1)))).toContain('adres-werkt-niet beheerder');
  });
});

const signed = (): Dossier =>
  after(dispatched(createDossier(onPapier(createAanvraag()))), step('papier-ontvangen'));
const look = { soort: 'leg-inzage-vast', what: 'ingezien', door: 'operator-1' } as const;

describe('the second mail to the SSD about an aanvraag that is signed', () => {
  const herinnering = (): Dossier => after(dispatched(signed()), clock, 20);

  it('stays owed until it is taken up or turned down', () => {
    expect(owed(herinnering())).toEqual(['ssd-herinnering ssd']);
    expect(owed(after(herinnering(), look, 21))).toEqual(['ssd-herinnering ssd']);
    expect(owed(after(herinnering(), step('in-behandeling'), 21))).toEqual([]);
    expect(owed(after(herinnering(), step('afgewezen'), 21))).toEqual(['afgewezen beheerder']);
  });
});

describe('a reminder to the beheerder about a paper', () => {
  const onPaper = (): Dossier =>
    after(dispatched(createDossier(onPapier(createAanvraag()))), clock, 7);

  it('stays owed until the paper came in, or the aanvraag ended', () => {
    const reminder = 'herinnering-beheerder beheerder';
    expect(owed(onPaper())).toEqual([reminder]);
    expect(owed(after(onPaper(), look, 8))).toEqual([reminder]);
    for (const end of [step('papier-ontvangen'), withdraw]) {
      expect(owed(after(onPaper(), end, 8))).not.toContain(reminder);
    }
  });
});

describe('a question of the SSD that did not go out yet', () => {
  const ask = (toelichting: string): Gebeurtenis => ({
    ...{ soort: 'neem-stap', stap: 'aanvulling-vragen', toelichting, termijnDagen: 40 },
  });
  const answer: Gebeurtenis = { soort: 'vul-aan', antwoord: 'Dat ben ik.' };
  const asked = (): Dossier => after(dispatched(signed()), ask('Wie is dit?'), 2);
  const mails = ['aanvulling-gevraagd beheerder', 'aanvulling-herinnering beheerder'];

  it('stays owed while the answer is awaited, and so does its reminder', () => {
    expect(owed(after(asked(), look, 3))).toEqual(mails.slice(0, 1));
    expect(owed(after(after(asked(), clock, 23), look, 24))).toEqual(mails);
  });

  it('lapses with the answer, or with the end', () => {
    const reminded = after(asked(), clock, 23);
    for (const end of [answer, withdraw]) {
      expect(owed(after(reminded, end, 24)).filter((mail) => mails.includes(mail))).toEqual([]);
    }
  });

  it('is not sent again once another was asked', () => {
    const failed = afterMail(asked(), 8, false);
    const again = after(after(failed, answer, 9), ask('En wie is dat?'), 10);
    const everything = { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator' } as const;
    const halted = { ...again, haltedAt: again.ingediendOp };
    const dossier = after(halted, everything, 11);
    expect(owed(dossier).filter((mail) => mail === mails[0])).toHaveLength(1);
  });
});

describe('what was only told', () => {
  it('stays owed whatever happens: that it came in, and each end', () => {
    const ended = after(fresh(), withdraw);
    expect(owed(ended)).toEqual([
      ...['ontvangst beheerder', 'melding ssd'],
      ...['ingetrokken beheerder', 'ingetrokken ssd'],
    ]);
  });
});
