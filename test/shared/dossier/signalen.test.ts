import { describe, expect, it } from 'vitest';
import { controleer } from '../../../shared/aanvraag/check.ts';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { berichten } from '../../../shared/berichten/berichten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { maakDossier, na } from '../../fixtures/dossiers.ts';

function signedBy(...emails: string[]): Aanvraag {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = emails.map((email, index) => ({
    naam: index === 0 ? 'Anna Bakker' : 'Bram Visser',
    functie: 'Bestuurder',
    email,
  }));
  return aanvraag;
}

const codes = ({ signalen }: Dossier): string[] => signalen.map(({ code }) => code);
const textOf = (dossier: Dossier): string =>
  JSON.stringify(berichten.melding({ dossier, link: 'x', aan: 'ssd' }));

describe('what the SSD should look at', () => {
  const same = signedBy('bakker+1@example.nl', 'Bakker+2@example.nl');

  it('is that two signatories have one mailbox, of which the applicant is warned too', () => {
    const dossier = maakDossier(same);
    expect(codes(dossier)).toEqual(['zelfde-postbus']);
    expect(dossier.signalen[0]?.detail).toContain('Anna Bakker en Bram Visser');
    expect(controleer(same)).toMatchObject({
      ok: true,
      waarschuwingen: [
        { pointer: '#/ondertekening/ondertekenaars/1/email', code: 'zelfde-postbus' },
      ],
    });
    expect(codes(maakDossier(signedBy('een@example.nl', 'twee@example.nl')))).toEqual([]);
  });

  it('is no warning where the very same address is refused', () => {
    expect(controleer(signedBy('jan@example.nl', 'Jan@example.nl'))).toMatchObject({
      ok: false,
      fouten: [{ code: 'ondertekenaar-dubbel' }],
      waarschuwingen: [],
    });
  });

  it('comes and goes with a correction, which it says itself', () => {
    const corrigeer = (email: string) => ({ soort: 'corrigeer-adres', wie: 2, email }) as const;
    const weg = na(maakDossier(same), corrigeer('visser@example.nl'));
    expect(codes(weg)).toEqual(['adres-gecorrigeerd']);
    expect(weg.signalen[0]?.detail).toContain('van Bakker+2@example.nl in visser@example.nl');
    expect(codes(na(weg, corrigeer('bakker@example.nl')))).toEqual([
      'zelfde-postbus',
      'adres-gecorrigeerd',
    ]);
  });

  it('stands on top of the mail to the SSD, once, and in no other mail', () => {
    const dossier = maakDossier(same);
    expect(textOf(dossier).split('dezelfde mailbox')).toHaveLength(2);
    const { ontvangst } = berichten;
    const other = JSON.stringify(ontvangst({ dossier, link: 'x', aan: 'beheerder' }));
    expect(other).not.toContain('mailbox');
  });

  it('is nothing in a dossier of before there was such a thing', () => {
    const { signalen: _none, ...older } = maakDossier(same);
    expect(dossierSchema.parse(older).signalen).toEqual([]);
  });
});
