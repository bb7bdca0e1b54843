import { actiesBij, beheerrollen, type Rolcode, rolNodig } from './beheerautorisaties.ts';
import { type Beeld, beeldVan } from './beeld.ts';
import { zelfdeEmail } from './beheerder.ts';
import { meldingen, waarschuwingsteksten } from './meldingen.ts';
import { GEMEENTEFUNCTIES } from './wijzen.ts';
import { NUMMERS, nummersVanType, organisatietypen } from './organisatietypen.ts';
import { nummerLabel } from './organisatie.ts';
import { velden } from './velden.ts';

/** Something to say about one place in the aanvraag: an error refuses it, a warning does not. */
export type Bevinding = {
  readonly ernst: 'fout' | 'waarschuwing';
  readonly pad: readonly (string | number)[];
  readonly code: string;
  readonly detail: string;
};

type Regel = (aanvraag: Beeld) => Bevinding[];

const fout = (pad: Bevinding['pad'], code: string, detail: string): Bevinding => ({
  ernst: 'fout',
  pad,
  code,
  detail,
});

const waarschuwing = (pad: Bevinding['pad'], code: string, detail: string): Bevinding => ({
  ernst: 'waarschuwing',
  pad,
  code,
  detail,
});

/** 1.2: every number that the type asks for is there, and no number that does not belong to it. */
const nummersPassenBijType: Regel = ({ organisatie: { type, nummers } }) => {
  if (type === undefined) return [];
  const { label, verplicht, minstensEen } = organisatietypen[type];
  const horenErbij = nummersVanType(type);
  const ontbreekt = verplicht
    .filter((nummer) => nummers[nummer] === undefined)
    .map((nummer) =>
      fout(
        ['organisatie', 'nummers', nummer],
        'verplicht',
        meldingen.verplicht(velden[`organisatie.nummers.${nummer}`]),
      ),
    );
  const geenEnkel =
    minstensEen.length > 0 && minstensEen.every((nummer) => nummers[nummer] === undefined)
      ? [fout(['organisatie', 'nummers'], 'nummer-verplicht', meldingen.nummerVerplichtAnders)]
      : [];
  const teVeel = NUMMERS.filter((nummer) => nummers[nummer] !== undefined)
    .filter((nummer) => !horenErbij.includes(nummer))
    .map((nummer) =>
      fout(
        ['organisatie', 'nummers', nummer],
        'nummer-hoort-niet-bij-type',
        meldingen.nummerHoortNietBijType(nummerLabel(nummer), label),
      ),
    );
  return [...ontbreekt, ...geenEnkel, ...teVeel];
};

/** 1.1: a description with "Anders, namelijk", and only there. */
const omschrijvingBijAnders: Regel = ({ organisatie: { type, typeAnders } }) => {
  const pad = ['organisatie', 'typeAnders'];
  if (type === 'anders' && typeAnders === undefined) {
    return [fout(pad, 'verplicht', meldingen.verplicht(velden['organisatie.typeAnders']))];
  }
  if (type !== undefined && type !== 'anders' && typeAnders !== undefined) {
    return [fout(pad, 'hoort-niet-bij-type', meldingen.typeAndersHoortNiet)];
  }
  return [];
};

/** 3: at least one role; only a deurwaarder may leave them out, and then says in the remark what is asked (ours). */
const minstensEenRol: Regel = ({ organisatie, beheerautorisaties, opmerking }) => {
  if (beheerautorisaties === undefined || beheerautorisaties.length > 0) return [];
  if (organisatie.type !== 'deurwaarder') {
    return [fout(['beheerautorisaties'], 'rol-verplicht', meldingen.rolVerplicht)];
  }
  return (opmerking ?? '').trim() === ''
    ? [fout(['opmerking'], 'opmerking-verplicht', meldingen.opmerkingVerplicht)]
    : [];
};

/** 3: each role once. */
const elkeRolEenKeer: Regel = ({ beheerautorisaties = [] }) => {
  const gezien = new Set<Rolcode>();
  return beheerautorisaties.flatMap(({ rol }, index) => {
    if (rol === undefined) return [];
    if (!gezien.has(rol)) {
      gezien.add(rol);
      return [];
    }
    return [
      fout(
        ['beheerautorisaties', index, 'rol'],
        'rol-dubbel',
        meldingen.rolDubbel(beheerrollen[rol].label),
      ),
    ];
  });
};

/** 3 (ours): behouden and intrekken only exist in a wijziging. */
const actiePastBijSoort: Regel = ({ soort, beheerautorisaties = [] }) =>
  beheerautorisaties.flatMap(({ actie }, index) =>
    actie === undefined || actiesBij(soort).includes(actie)
      ? []
      : [
          fout(
            ['beheerautorisaties', index, 'actie'],
            'actie-alleen-bij-wijziging',
            meldingen.actieAlleenBijWijziging,
          ),
        ],
  );

/** The roles that the beheerder has afterwards: granted or kept, not withdrawn. */
const rollenDaarna = (
  beheerautorisaties: NonNullable<Beeld['beheerautorisaties']>,
): ReadonlySet<Rolcode> =>
  new Set(
    beheerautorisaties.flatMap(({ rol, actie }) =>
      rol === undefined || actie === 'intrekken' ? [] : [rol],
    ),
  );

/** 3: the RIO roles need another role and a bestuursnummer; for type Anders that is only a warning (ours). */
const rollenHebbenWatZeNodigHebben: Regel = ({ organisatie, beheerautorisaties = [] }) => {
  const daarna = rollenDaarna(beheerautorisaties);
  const alleenWaarschuwen = organisatie.type === 'anders';
  return beheerautorisaties.flatMap(({ rol, actie }, index) => {
    const nodig = rol === undefined || actie === 'intrekken' ? undefined : rolNodig(rol);
    if (rol === undefined || nodig === undefined) return [];
    const { label } = beheerrollen[rol];
    const pad = ['beheerautorisaties', index];
    const gevonden: Bevinding[] = [];
    if (!nodig.eenVan.some((andere) => daarna.has(andere))) {
      const rollen = opsomming(nodig.eenVan.map((andere) => beheerrollen[andere].kort));
      gevonden.push(
        alleenWaarschuwen
          ? waarschuwing(pad, 'rol-nodig', waarschuwingsteksten.rolHeeftRolNodig(label, rollen))
          : fout(pad, 'rol-nodig', meldingen.rolHeeftRolNodig(label, rollen)),
      );
    }
    if (nodig.bestuursnummer && organisatie.nummers.bestuursnummer === undefined) {
      gevonden.push(...bestuursnummerOntbreekt(organisatie.type, label, pad));
    }
    return gevonden;
  });
};

function bestuursnummerOntbreekt(
  type: Beeld['organisatie']['type'],
  label: string,
  pad: Bevinding['pad'],
): Bevinding[] {
  const code = 'bestuursnummer-nodig';
  if (type === undefined) return [];
  if (type === 'anders') {
    return [waarschuwing(pad, code, waarschuwingsteksten.rolHeeftBestuursnummerNodig(label))];
  }
  const detail = nummersVanType(type).includes('bestuursnummer')
    ? meldingen.rolHeeftBestuursnummerNodig(label)
    : meldingen.rolPastNietBijType(label);
  return [fout(pad, code, detail)];
}

const ofLijst = new Intl.ListFormat('nl', { type: 'disjunction' });
const opsomming = (woorden: readonly string[]): string => ofLijst.format(woorden);

/** 2.2 (ours): a wijziging for somebody without an account is odd, not wrong. */
const wijzigingVraagtAccount: Regel = ({ soort, beheerder }) =>
  soort === 'wijziging' && beheerder.heeftAccount === false
    ? [
        waarschuwing(
          ['beheerder', 'heeftAccount'],
          'wijziging-zonder-account',
          waarschuwingsteksten.wijzigingZonderAccount,
        ),
      ]
    : [];

/** 5 (ours): an e-mail address with every digital signature, and none with one on paper. */
const emailPastBijWijze: Regel = ({ ondertekening: { wijze, ondertekenaars } }) =>
  ondertekenaars.flatMap(({ email }, index) => {
    const pad = ['ondertekening', 'ondertekenaars', index, 'email'];
    if (wijze === 'digitaal' && email === undefined) {
      const veld = velden['ondertekening.ondertekenaars.*.email'];
      return [fout(pad, 'verplicht', meldingen.verplicht(veld))];
    }
    if (wijze === 'papier' && email !== undefined) {
      return [fout(pad, 'email-hoort-niet-bij-papier', meldingen.emailHoortNietBijPapier)];
    }
    return [];
  });

/** 5: for a gemeente only the gemeentesecretaris or a member of the college van B en W signs. */
const functieVoorGemeente: Regel = ({ organisatie, ondertekening }) =>
  organisatie.type !== 'gemeente'
    ? []
    : ondertekening.ondertekenaars.flatMap(({ functie }, index) =>
        functie === undefined || functie === '' || gemeentefunctie(functie) !== undefined
          ? []
          : [
              fout(
                ['ondertekening', 'ondertekenaars', index, 'functie'],
                'functie-gemeente',
                meldingen.functieGemeente,
              ),
            ],
      );

/** The stored form of a gemeente's functie, typed in any case; nothing when it may not sign. */
export const gemeentefunctie = (functie: string): string | undefined =>
  GEMEENTEFUNCTIES.find((toegestaan) => toegestaan === functie.trim().toLowerCase());

/** 5 (ours): each signs for themselves, from an address of their own. */
const ondertekenaarsHebbenEigenAdres: Regel = ({ ondertekening: { ondertekenaars } }) => {
  const gezien = new Set<string>();
  return ondertekenaars.flatMap(({ email }, index) => {
    if (typeof email !== 'string') return [];
    const adres = email.toLowerCase();
    if (!gezien.has(adres)) {
      gezien.add(adres);
      return [];
    }
    const pad = ['ondertekening', 'ondertekenaars', index, 'email'];
    return [fout(pad, 'ondertekenaar-dubbel', meldingen.ondertekenaarDubbel)];
  });
};

/** 5 (ours): in a small board the beheerder may sign; say so, don't refuse. */
const ondertekenaarIsBeheerder: Regel = ({ beheerder, ondertekening: { ondertekenaars } }) =>
  ondertekenaars.flatMap(({ naam, email }, index) => {
    const zelfdeAdres =
      typeof email === 'string' && beheerder.email && zelfdeEmail(email, beheerder.email);
    const zelfdeNaam =
      naam && beheerder.naam && naam.toLowerCase() === beheerder.naam.toLowerCase();
    return zelfdeAdres || zelfdeNaam
      ? [
          waarschuwing(
            ['ondertekening', 'ondertekenaars', index],
            'ondertekenaar-is-beheerder',
            waarschuwingsteksten.ondertekenaarIsBeheerder,
          ),
        ]
      : [];
  });

/** Every rule that spans more than one field, in the form's order. */
const regels: readonly Regel[] = [
  omschrijvingBijAnders,
  nummersPassenBijType,
  wijzigingVraagtAccount,
  minstensEenRol,
  elkeRolEenKeer,
  actiePastBijSoort,
  rollenHebbenWatZeNodigHebben,
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarsHebbenEigenAdres,
  ondertekenaarIsBeheerder,
];

/** What the rules that span several fields say of an aanvraag, which may still be wrong anywhere. */
export function bevindingen(aanvraag: unknown): Bevinding[] {
  const beeld = beeldVan(aanvraag);
  return regels.flatMap((regel) => regel(beeld));
}
