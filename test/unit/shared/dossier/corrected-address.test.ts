import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { emailFor } from '../../../../shared/dossier/ondertekenaars.ts';
import type { Reden } from '../../../../shared/dossier/outcome.ts';
import { createDossierWithTwo as withTwo } from '../../../fixtures/dossiers.ts';
import { clock, dispatched } from '../../../fixtures/lives.ts';
import { afterMinutes, bounce, correct, mailsOf, reasonOf, sign } from './acts.ts';

describe('a corrected address', () => {
  it('gets a new request, and stands beside the frozen aanvraag', () => {
    const further = afterMinutes(withTwo(), correct(1));
    expect(further.aanvraag).toEqual(withTwo().aanvraag);
    expect(further.documentHash).toBe(withTwo().documentHash);
    expect(further.ondertekenaars[0]?.gecorrigeerdeEmail).toBe('nieuw@example.nl');
    expect(mailsOf(further)).toContain('(verzoek ondertekenaar 1)');
    expect(mailsOf(further).at(-1)).toBe('verzoek ondertekenaar 1');
  });

  it.each<[string, () => Dossier, string, Reden]>([
    ['of another signatory', withTwo, 'C.Jansen@example.org', 'adres-van-ander'],
    ['that is the same', withTwo, 'A.Bakker@example.nl', 'al-gedaan'],
    [
      'of who signed',
      () => afterMinutes(withTwo(), sign(1)),
      'nieuw@example.nl',
      'past-niet-bij-status',
    ],
  ])('%s is refused', (_, dossierOf, email, expected) => {
    expect(reasonOf(dossierOf(), correct(1, email))).toBe(expected);
  });
});

describe('the address before a correction', () => {
  const notices = (dossier: Dossier): string[] =>
    dossier.berichten.flatMap((bericht) =>
      bericht.soort === 'verzoek-ingetrokken' ? [`${emailFor(dossier, bericht)}`] : [],
    );
  const started = (): Dossier => afterMinutes(withTwo(), clock);
  const finished = (succeeded: boolean): Dossier =>
    afterMinutes(started(), {
      soort: 'verzending-afgerond',
      turn: 'b',
      outcomes: started().berichten.map(({ id }) =>
        succeeded ? { id, succeeded, sesId: 's' } : { id, succeeded },
      ),
    });

  it.each<[string, () => Dossier, string[]]>([
    ['hears that its request is withdrawn', () => finished(true), ['a.bakker@example.nl']],
    ['hears it too when the request is going out', started, ['a.bakker@example.nl']],
    ['hears it too when it may have gone out', () => finished(false), ['a.bakker@example.nl']],
    ['hears nothing when the request was never sent', withTwo, []],
    ['hears nothing when it does not exist', () => afterMinutes(finished(true), bounce('3')), []],
  ])('%s', (_, dossierOf, expected) => {
    const further = afterMinutes(dossierOf(), correct(1));
    expect(notices(further)).toEqual(expected);
    // The new one gets the request, whoever hears of it.
    const last = further.berichten.at(-1);
    expect(last && [last.soort, emailFor(further, last)]).toEqual(['verzoek', 'nieuw@example.nl']);
  });

  it('is each time the one of that time, also when the first comes back', () => {
    const there = afterMinutes(dispatched(withTwo()), correct(1));
    const again = afterMinutes(dispatched(there), correct(1, 'derde@example.nl'));
    const back = afterMinutes(dispatched(again), correct(1, 'A.Bakker@example.nl'));
    expect(notices(back)).toEqual(['a.bakker@example.nl', 'nieuw@example.nl', 'derde@example.nl']);
  });

  it('is not what bounces tell of: the beheerder hears only of the address as it is now', () => {
    const further = dispatched(afterMinutes(finished(true), correct(1)));
    const notice = further.berichten.find(({ soort }) => soort === 'verzoek-ingetrokken');
    const back = afterMinutes(further, bounce(notice?.id ?? ''));
    expect(back.berichten).toHaveLength(further.berichten.length);
  });
});
