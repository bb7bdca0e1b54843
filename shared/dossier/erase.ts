import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { withoutPhoneNumber } from '../desk/checks.ts';
import type { Bericht } from './bericht.ts';
import type { Dossier } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import type { Time } from '../time/moment.ts';

/** Stands where the hash of the Idempotency-Key stood: no key has this hash, so what comes in anew is a new dossier. */
const NO_KEY = '0'.repeat(64);

/**
 * What may stay of a dossier when its personal data goes: that it was there, how it went and when, which mails went to
 * which role, and the hash of what was asked as proof. Nothing that anybody typed, and no address.
 */
export function withoutPersonalData(dossier: Dossier, now: Time): Dossier {
  const { lease: _lease, controles, ...rest } = dossier;
  return {
    ...rest,
    ...(controles === undefined ? {} : { controles: withoutPhoneNumber(controles) }),
    keyHash: NO_KEY,
    erasedAt: now,
    aanvraag: emptyAanvraag(dossier.aanvraag),
    ondertekenaars: dossier.ondertekenaars.map(emptyOndertekenaar),
    berichten: dossier.berichten.map(withoutSesId),
    signalen: dossier.signalen.map(({ code }) => ({ code, detail: '' })),
    gebeurtenissen: dossier.gebeurtenissen.map(({ toelichting: _text, ...event }) => event),
  };
}

/** What was chosen from a list stays, for the count; what was typed goes, and an eiland with the address that it is part of. */
const emptyAanvraag = ({ soort, organisatie, beheerautorisaties, ondertekening }: Aanvraag) => ({
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

function emptyOndertekenaar(ondertekenaar: Ondertekenaar): Ondertekenaar {
  const { requestedAgainAt } = ondertekenaar;
  switch (ondertekenaar.state) {
    case 'open':
      return { state: 'open', requestedAgainAt };
    case 'getekend': {
      const { state, getekendOp, verklaringVersion, documentHash } = ondertekenaar;
      return { state, getekendOp, email: '', verklaringVersion, documentHash, requestedAgainAt };
    }
    case 'geweigerd': {
      const { state, geweigerdOp } = ondertekenaar;
      return { state, geweigerdOp, reden: '', requestedAgainAt };
    }
  }
}

/** SES keeps its own log by these ids, with the address. */
const withoutSesId = ({ bouncedSesIds: _ids, ...bericht }: Bericht): Bericht =>
  'sesId' in bericht ? { ...bericht, sesId: '' } : bericht;
