import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { maakAanvraag, opPapier } from '../../../fixtures/aanvragen.ts';
import { maakDossier, maakDossierMetTwee, minutenLater, na } from '../../../fixtures/dossiers.ts';
import { klok, verzonden } from '../../../fixtures/lives.ts';

const sign = (dossier: Dossier, wie: number): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash: dossier.documentHash,
  verklaringVersie: '1',
});
const correct = (wie: number): Gebeurtenis => ({
  soort: 'corrigeer-adres',
  wie,
  email: 'nieuw@example.nl',
});
const bounce = (bericht: string): Gebeurtenis => ({
  soort: 'niet-bezorgd',
  bericht,
  sesId: `ses-${bericht}`,
});
const step = (stap: 'in-behandeling' | 'afgewezen' | 'papier-ontvangen'): Gebeurtenis => ({
  soort: 'neem-stap',
  stap,
  toelichting: '',
});
const owed = (dossier: Dossier): string[] =>
  dossier.berichten.flatMap(({ soort, aan, status }) =>
    status === 'te-versturen' ? [`${soort} ${aan}`] : [],
  );

const nieuw = maakDossierMetTwee();
/** All first mails went, and after a week everybody is owed a reminder. */
const herinnerd = na(verzonden(nieuw), klok, 7);
const reminders = ['herinnering ondertekenaar 1', 'herinnering ondertekenaar 2'];

describe('a request or a reminder to sign that did not go out yet', () => {
  it('stays owed while it is awaited', () => {
    expect(owed(herinnerd)).toEqual(reminders);
    expect(owed(na(herinnerd, { soort: 'vraag-opnieuw', wie: 1 }, 8))).toEqual([
      ...reminders,
      'verzoek ondertekenaar 1',
    ]);
  });

  it('lapses for who signed, and for nobody else', () => {
    const getekend = na(herinnerd, sign(herinnerd, 1), 8);
    expect(owed(getekend)).toEqual([reminders[1], 'bevestiging ondertekenaar 1']);
    const lapsed = getekend.berichten.find(({ status }) => status === 'vervallen');
    expect(lapsed).toMatchObject({ soort: 'herinnering', vervallenOp: minutenLater(8 * 24 * 60) });
    expect(lapsed).not.toHaveProperty('versturenOp');
  });

  it('lapses for an address that was corrected, and for nobody else', () => {
    expect(owed(na(herinnerd, correct(2), 8))).toEqual([
      reminders[0],
      'verzoek-ingetrokken ondertekenaar 2',
      'verzoek ondertekenaar 2',
    ]);
  });

  it.each<[string, Gebeurtenis, string[]]>([
    ['is withdrawn', { soort: 'trek-in' }, ['ingetrokken beheerder', 'ingetrokken ssd']],
    ['is turned down', step('afgewezen'), ['afgewezen beheerder']],
  ])('lapses for all when the aanvraag %s', (_, end, first) => {
    expect(owed(na(herinnerd, end, 8))).toEqual([
      ...first,
      'vervallen ondertekenaar 1',
      'vervallen ondertekenaar 2',
    ]);
  });

  it('lapses when time is up', () => {
    expect(owed(na(herinnerd, klok, 57))).toEqual([
      ...['verlopen beheerder', 'verlopen ssd'],
      ...['vervallen ondertekenaar 1', 'vervallen ondertekenaar 2'],
    ]);
  });
});

describe('a mail to the beheerder that an address does not work', () => {
  const bounced = na(verzonden(nieuw), bounce('3'));

  it('stays owed while it does not', () => {
    expect(owed(bounced)).toEqual(['adres-werkt-niet beheerder']);
    expect(owed(na(bounced, sign(bounced, 2)))).toContain('adres-werkt-niet beheerder');
  });

  it('lapses once it is corrected, or its owner signed', () => {
    expect(owed(na(bounced, correct(1)))).toEqual(['verzoek ondertekenaar 1']);
    expect(owed(na(bounced, sign(bounced, 1)))).toEqual(['bevestiging ondertekenaar 1']);
  });

  it('lapses when nothing is awaited any more', () => {
    expect(owed(na(bounced, { soort: 'trek-in' }))).not.toContain('adres-werkt-niet beheerder');
  });

  it('stays owed while another address does not work either', () => {
    const both = na(bounced, bounce('4'));
    expect(owed(na(both, correct(1)))).toContain('adres-werkt-niet beheerder');
  });
});

describe('the second mail to the SSD about an aanvraag that is signed', () => {
  const signed = na(verzonden(maakDossier(opPapier(maakAanvraag()))), step('papier-ontvangen'));
  const herinnering = na(verzonden(signed), klok, 20);

  it('stays owed until it is taken up or turned down', () => {
    expect(owed(herinnering)).toEqual(['ssd-herinnering ssd']);
    const look = { soort: 'leg-inzage-vast', wat: 'ingezien', door: 'operator-1' } as const;
    expect(owed(na(herinnering, look, 21))).toEqual(['ssd-herinnering ssd']);
    expect(owed(na(herinnering, step('in-behandeling'), 21))).toEqual([]);
    expect(owed(na(herinnering, step('afgewezen'), 21))).toEqual(['afgewezen beheerder']);
  });
});

describe('what was only told', () => {
  it('stays owed whatever happens: that it came in, and each end', () => {
    const ended = na(nieuw, { soort: 'trek-in' });
    expect(owed(ended)).toEqual([
      ...['ontvangst beheerder', 'melding ssd'],
      ...['ingetrokken beheerder', 'ingetrokken ssd'],
    ]);
  });
});
