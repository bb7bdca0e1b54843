import { zelfdeEmail } from '../aanvraag/email-key.ts';
import { countOf, leavesRoom, MAX_CORRECTIONS, MAX_REPEATS } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { naGebeurtenis } from './record.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import { emailVan, heeftAnderEmail, mayHaveBeenAsked, nogOpen, standOf } from './ondertekenaars.ts';
import { kanBij } from './transitions.ts';
import { dagenLater, type Moment } from '../time/moment.ts';
import { geweigerd, gewijzigd, type Handlers, type Uitkomst } from './outcome.ts';

export type Tekenen =
  | {
      readonly soort: 'teken';
      readonly wie: number;
      readonly documentHash: string;
      readonly verklaringVersie: string;
    }
  | { readonly soort: 'weiger'; readonly wie: number; readonly reden: string }
  | { readonly soort: 'trek-in' }
  | { readonly soort: 'corrigeer-adres'; readonly wie: number; readonly email: string }
  | { readonly soort: 'vraag-opnieuw'; readonly wie: number };

type Van<Soort extends Tekenen['soort']> = Extract<Tekenen, { soort: Soort }>;

function teken(
  dossier: Dossier,
  { wie, documentHash, verklaringVersie }: Van<'teken'>,
  { nu }: Moment,
): Uitkomst {
  const ondertekenaar = standOf(dossier, wie);
  const email = emailVan(dossier, wie);
  if (ondertekenaar === undefined || email === undefined) return geweigerd('geen-ondertekenaar');
  if (documentHash !== dossier.documentHash) return geweigerd('andere-inhoud');
  if (ondertekenaar.staat === 'getekend') return geweigerd('al-gedaan');
  if (!kanBij('getekend', dossier.status)) return geweigerd('past-niet-bij-status');
  const getekend: Ondertekenaar = {
    ...basisVan(ondertekenaar),
    staat: 'getekend',
    getekendOp: nu,
    email,
    verklaringVersie,
    documentHash,
  };
  const verder = naGebeurtenis(metOndertekenaar(dossier, wie, getekend), {
    soort: 'getekend',
    tijd: nu,
    wie,
  });
  const isLaatste = nogOpen(verder).length === 0;
  return gewijzigd(isLaatste ? naGebeurtenis(verder, { soort: 'ondertekend', tijd: nu }) : verder);
}

function weiger(dossier: Dossier, { wie, reden }: Van<'weiger'>, { nu }: Moment): Uitkomst {
  const ondertekenaar = standOf(dossier, wie);
  if (ondertekenaar === undefined || emailVan(dossier, wie) === undefined) {
    return geweigerd('geen-ondertekenaar');
  }
  if (ondertekenaar.staat === 'geweigerd') return geweigerd('al-gedaan');
  if (ondertekenaar.staat === 'getekend' || !kanBij('geweigerd', dossier.status)) {
    return geweigerd('past-niet-bij-status');
  }
  const nieuw: Ondertekenaar = {
    ...basisVan(ondertekenaar),
    staat: 'geweigerd',
    geweigerdOp: nu,
    reden,
  };
  const gebeurd = { soort: 'geweigerd', tijd: nu, wie, toelichting: reden } as const;
  return gewijzigd(naGebeurtenis(metOndertekenaar(dossier, wie, nieuw), gebeurd));
}

function trekIn(dossier: Dossier, _act: Van<'trek-in'>, { nu }: Moment): Uitkomst {
  if (dossier.status === 'ingetrokken') return geweigerd('al-gedaan');
  return kanBij('ingetrokken', dossier.status)
    ? gewijzigd(naGebeurtenis(dossier, { soort: 'ingetrokken', tijd: nu }))
    : geweigerd('past-niet-bij-status');
}

function corrigeerAdres(
  dossier: Dossier,
  { wie, email }: Van<'corrigeer-adres'>,
  { nu }: Moment,
): Uitkomst {
  const ondertekenaar = standOf(dossier, wie);
  const huidig = emailVan(dossier, wie);
  if (ondertekenaar === undefined || huidig === undefined) return geweigerd('geen-ondertekenaar');
  if (ondertekenaar.staat !== 'open' || !kanBij('adres-gecorrigeerd', dossier.status)) {
    return geweigerd('past-niet-bij-status');
  }
  if (zelfdeEmail(huidig, email)) return geweigerd('al-gedaan');
  if (heeftAnderEmail(dossier, wie, email)) return geweigerd('adres-van-ander');
  const soort = 'adres-gecorrigeerd';
  if (
    countOf(dossier, soort, wie) >= MAX_CORRECTIONS.perOndertekenaar ||
    countOf(dossier, soort) >= MAX_CORRECTIONS.perDossier
  ) {
    return geweigerd('te-vaak');
  }
  // Whoever was asked hears that it is withdrawn: that mail is the last to the old address.
  const lastBericht = dossier.berichten.length + (mayHaveBeenAsked(dossier, wie) ? 1 : 0);
  const nieuw = {
    ...ondertekenaar,
    gecorrigeerdeEmail: email,
    gecorrigeerdNaBericht: lastBericht,
    previousEmails: [...(ondertekenaar.previousEmails ?? []), { email: huidig, lastBericht }],
  };
  const gebeurd = { soort, tijd: nu, wie } as const;
  return withRoom(naGebeurtenis(metOndertekenaar(dossier, wie, nieuw), gebeurd));
}

/** One can do without it: not when the dossier would have too little room left for its end. */
const withRoom = (dossier: Dossier): Uitkomst =>
  leavesRoom(dossier) ? gewijzigd(dossier) : geweigerd('dossier-vol');

function vraagOpnieuw(dossier: Dossier, { wie }: Van<'vraag-opnieuw'>, { nu }: Moment): Uitkomst {
  const ondertekenaar = standOf(dossier, wie);
  if (ondertekenaar === undefined || emailVan(dossier, wie) === undefined) {
    return geweigerd('geen-ondertekenaar');
  }
  if (ondertekenaar.staat !== 'open' || !kanBij('opnieuw-gevraagd', dossier.status)) {
    return geweigerd('past-niet-bij-status');
  }
  const soort = 'opnieuw-gevraagd';
  if (countOf(dossier, soort) >= MAX_REPEATS.perDossier) return geweigerd('te-vaak');
  const vandaag = ondertekenaar.opnieuwGevraagdOp.filter((tijd) => dagenLater(tijd, 1) > nu);
  const [eerste] = vandaag.slice(-MAX_REPEATS.perDay);
  if (eerste !== undefined && vandaag.length >= MAX_REPEATS.perDay) {
    return geweigerd('te-vaak', dagenLater(eerste, 1));
  }
  const nieuw = {
    ...ondertekenaar,
    opnieuwGevraagdOp: [...ondertekenaar.opnieuwGevraagdOp, nu],
  };
  const gebeurd = { soort, tijd: nu, wie } as const;
  return withRoom(naGebeurtenis(metOndertekenaar(dossier, wie, nieuw), gebeurd));
}

const basisVan = ({
  gecorrigeerdeEmail,
  gecorrigeerdNaBericht,
  previousEmails,
  opnieuwGevraagdOp,
}: Ondertekenaar) => ({
  ...(gecorrigeerdeEmail === undefined ? {} : { gecorrigeerdeEmail }),
  ...(gecorrigeerdNaBericht === undefined ? {} : { gecorrigeerdNaBericht }),
  ...(previousEmails === undefined ? {} : { previousEmails }),
  opnieuwGevraagdOp,
});

const metOndertekenaar = (dossier: Dossier, wie: number, nieuw: Ondertekenaar): Dossier => ({
  ...dossier,
  ondertekenaars: dossier.ondertekenaars.map((oud, index) => (index === wie - 1 ? nieuw : oud)),
});

/** What signatories and the applicant do while signatures are awaited. */
export const signingHandlers: Handlers<Tekenen> = {
  teken,
  weiger,
  'trek-in': trekIn,
  'corrigeer-adres': corrigeerAdres,
  'vraag-opnieuw': vraagOpnieuw,
};
