import { describe, expect, it } from 'vitest';
import { newBericht } from '../../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../../shared/dossier/life.ts';
import { createDossierWithTwo as withTwo, START } from '../../../fixtures/dossiers.ts';
import { clock, dispatched } from '../../../fixtures/lives.ts';
import { afterMinutes, correct, LAST_MINUTE, mailsOf, refuse, sign, withdraw } from './acts.ts';

const toldOf = (dossier: Dossier): string[] =>
  mailsOf(dossier).filter((mail) => mail.startsWith('vervallen'));
const oneSigned = (): Dossier => afterMinutes(dispatched(withTwo()), sign(1));
const reject: Gebeurtenis = { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee' };

describe('how it ended', () => {
  it.each<[string, () => Dossier]>([
    ['withdrawn', () => afterMinutes(oneSigned(), withdraw)],
    ['refused', () => afterMinutes(oneSigned(), refuse(2))],
    ['expired', () => afterMinutes(oneSigned(), clock, LAST_MINUTE + 1)],
    ['rejected', () => afterMinutes(oneSigned(), reject)],
    ['rejected once all signed', () => afterMinutes(afterMinutes(oneSigned(), sign(2)), reject)],
  ])('is told to who signed and to who did not: %s', (_, dossierOf) => {
    expect(toldOf(dossierOf())).toEqual(['vervallen ondertekenaar 1', 'vervallen ondertekenaar 2']);
  });

  it('is not told to who never got a request, nor to an address that it was withdrawn from', () => {
    expect(toldOf(afterMinutes(withTwo(), withdraw))).toEqual([]);
    const corrected = afterMinutes(oneSigned(), correct(2));
    expect(toldOf(afterMinutes(corrected, withdraw))).toEqual(['vervallen ondertekenaar 1']);
    expect(toldOf(afterMinutes(dispatched(corrected), withdraw))).toHaveLength(2);
  });

  it('is told to who signed or refused by a link, whatever is known of the mail that held it', () => {
    const signed = afterMinutes(withTwo(), sign(1));
    expect(toldOf(afterMinutes(signed, withdraw))).toEqual(['vervallen ondertekenaar 1']);
  });

  it('is told also where an operator has a request sent again that had failed', () => {
    // The attempt that nobody heard of may have arrived after all.
    const failed = dispatched(withTwo()).berichten.map((bericht) =>
      bericht.id === '4' ? newBericht('4', 'verzoek', 'ondertekenaar 2', START) : bericht,
    );
    const again = {
      ...withTwo(),
      berichten: failed.map((bericht) => ({ ...bericht, againAt: START })),
    };
    expect(toldOf(afterMinutes(again, withdraw))).toContain('vervallen ondertekenaar 2');
  });
});
