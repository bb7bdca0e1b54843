import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { withoutPhoneNumber } from '../desk/checks.ts';
import type { Bericht } from './bericht.ts';
import type { Dossier } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import type { Tijdstip } from '../time/moment.ts';

/** Stands where the hash of the Idempotency-Key stood: no key has this hash, so what comes in anew is a new dossier. */
const GEEN_SLEUTEL = '0'.repeat(64);

/**
 * What may stay of a dossier when its personal data goes: that it was there, how it went and when, which mails went to
 * which role, and the hash of what was asked as proof. Nothing that anybody typed, and no address.
 */
export function zonderPersoonsgegevens(dossier: Dossier, nu: Tijdstip): Dossier {
  const { verzending: _lease, controles, ...rest } = dossier;
  return {
    ...rest,
    ...(controles === undefined ? {} : { controles: withoutPhoneNumber(controles) }),
    sleutelHash: GEEN_SLEUTEL,
    gewistOp: nu,
    aanvraag: legeAanvraag(dossier.aanvraag),
    ondertekenaars: dossier.ondertekenaars.map(legeOndertekenaar),
    berichten: dossier.berichten.map(zonderSesId),
    signalen: dossier.signalen.map(({ code }) => ({ code, detail: '' })),
    gebeurtenissen: dossier.gebeurtenissen.map(({ toelichting: _tekst, ...gebeurd }) => gebeurd),
  };
}

/** What was chosen from a list stays, for the count; what was typed goes, and an eiland with the address that it is part of. */
const legeAanvraag = ({ soort, organisatie, beheerautorisaties, ondertekening }: Aanvraag) => ({
  soort,
  organisatie: {
    type: organisatie.type,
    nummers: {},
    naam: '',
    adres: { straat: '', huisnummer: '', postcode: '', woonplaats: '' },
  },
  beheerder: {
    naam: '',
    functie: '',
    telefoon: '',
    email: '',
    heeftAccount: false,
    heeftEherkenning: false,
  },
  beheerautorisaties,
  ondertekening: {
    wijze: ondertekening.wijze,
    ondertekenaars: ondertekening.ondertekenaars.map(() => ({ naam: '', functie: '' })),
  },
  opmerking: '',
});

function legeOndertekenaar(ondertekenaar: Ondertekenaar): Ondertekenaar {
  const { opnieuwGevraagdOp } = ondertekenaar;
  switch (ondertekenaar.staat) {
    case 'open':
      return { staat: 'open', opnieuwGevraagdOp };
    case 'getekend': {
      const { staat, getekendOp, verklaringVersie, documentHash } = ondertekenaar;
      return { staat, getekendOp, email: '', verklaringVersie, documentHash, opnieuwGevraagdOp };
    }
    case 'geweigerd': {
      const { staat, geweigerdOp } = ondertekenaar;
      return { staat, geweigerdOp, reden: '', opnieuwGevraagdOp };
    }
  }
}

/** SES keeps its own log by these ids, with the address. */
const zonderSesId = ({ bouncedSesIds: _ids, ...bericht }: Bericht): Bericht =>
  'sesId' in bericht ? { ...bericht, sesId: '' } : bericht;
