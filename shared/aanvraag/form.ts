import { ROLCODES } from './beheerautorisaties.ts';
import { NUMMERSOORTEN } from './organisatietypen.ts';
import { MAX_ONDERTEKENAARS } from './wijzen.ts';
import { jaNee } from './samenvatting.ts';

/** The form's fields as an HTML form sends them: dotted names as in the JSON, every value a text. */
export type Formuliervelden = Readonly<Record<string, string>>;

/** What was filled in, in the shape of the API, and the way back from a place in it to the field on the screen. */
export type Formulierinvoer = {
  readonly invoer: Record<string, unknown>;
  /** @param pointer as in {@link Fout} @returns the name of the field that this error belongs to */
  readonly naamVan: (pointer: string) => string;
};

/**
 * From the form's fields to the shape of the API. Empty fields count as absent; `ja` and `nee` become a boolean; a
 * role's field holds its actie; signatories without a single value are left out, except the first. A field that the
 * form does not have stays under its own name, so that it is refused as unknown, where its name says that it is part of
 * an answer. Any other was put there by a proxy or an extension, and the person who is told of it cannot take it away.
 */
export function uitFormulier(velden: Readonly<Record<string, unknown>>): Formulierinvoer {
  const ingevuld = new Map(Object.entries(velden).filter(([, waarde]) => !isLeeg(waarde)));
  const neem: Neem = (naam) => {
    const waarde = ingevuld.get(naam);
    ingevuld.delete(naam);
    return waarde;
  };
  const rollen = ROLCODES.flatMap((rol) => {
    const actie = neem(`beheerautorisaties.${rol}`);
    return actie === undefined ? [] : [{ rol, actie }];
  });
  const plaatsen = Array.from({ length: MAX_ONDERTEKENAARS }, (_, plaats) => ({
    plaats,
    gegevens: groep(neem, `ondertekening.ondertekenaars.${plaats}`, ['naam', 'functie', 'email']),
  })).filter(({ plaats, gegevens }) => plaats === 0 || Object.keys(gegevens).length > 0);
  const invoer = {
    ...zonderLege({ soort: neem('soort') }),
    organisatie: organisatieUit(neem),
    beheerder: beheerderUit(neem),
    beheerautorisaties: rollen,
    ondertekening: {
      ...groep(neem, 'ondertekening', ['wijze']),
      ondertekenaars: plaatsen.map(({ gegevens }) => gegevens),
    },
    ...zonderLege({ opmerking: neem('opmerking') }),
    ...Object.fromEntries([...ingevuld].filter(([naam]) => isPartOfAnswer(naam))),
  };
  return {
    invoer,
    naamVan: (pointer) =>
      naamBij(
        pointer,
        rollen.map(({ rol }) => rol),
        plaatsen.map(({ plaats }) => plaats),
      ),
  };
}

/** Takes a field out of what was filled in; what nobody takes is unknown. */
type Neem = (naam: string) => unknown;

/** What the names of the form's own fields begin with. */
const PARTS = [
  'organisatie',
  'beheerder',
  'beheerautorisaties',
  'ondertekening',
  'opmerking',
  'soort',
];

const isPartOfAnswer = (naam: string): boolean => PARTS.includes(naam.split('.', 1).join(''));

const groep = (neem: Neem, voor: string, namen: readonly string[]): Record<string, unknown> =>
  zonderLege(Object.fromEntries(namen.map((naam) => [naam, neem(`${voor}.${naam}`)])));

function organisatieUit(neem: Neem): Record<string, unknown> {
  const anders = groep(neem, 'organisatie.nummers.anders', ['soort', 'nummer']);
  return {
    ...groep(neem, 'organisatie', ['type', 'typeAnders', 'naam']),
    nummers: {
      ...groep(neem, 'organisatie.nummers', NUMMERSOORTEN),
      ...(Object.keys(anders).length > 0 ? { anders } : {}),
    },
    adres: groep(neem, 'organisatie.adres', [
      'straat',
      'huisnummer',
      'postcode',
      'woonplaats',
      'eiland',
    ]),
  };
}

const beheerderUit = (neem: Neem): Record<string, unknown> => ({
  ...groep(neem, 'beheerder', ['naam', 'functie', 'telefoon', 'email']),
  ...zonderLege({
    heeftAccount: uitJaNee(neem('beheerder.heeftAccount')),
    heeftEherkenning: uitJaNee(neem('beheerder.heeftEherkenning')),
  }),
});

const isLeeg = (waarde: unknown): boolean => typeof waarde === 'string' && waarde.trim() === '';

const zonderLege = (velden: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined));

function uitJaNee(waarde: unknown): unknown {
  if (waarde === 'ja') return true;
  return waarde === 'nee' ? false : waarde;
}

const ONDERTEKENAARS = 'ondertekening.ondertekenaars';

/** The roles together. It has a name of its own because the step that they are on has theirs. */
export const ROLLENGROEP = 'beheerautorisaties.rollen';

/** Where an error goes that belongs to a group of fields: to its first, but to no single role. */
const BIJ_GROEP: ReadonlyMap<string, string> = new Map([
  ['beheerautorisaties', ROLLENGROEP],
  ['organisatie.nummers', 'organisatie.nummers.kvkNummer'],
  ['organisatie.nummers.anders', 'organisatie.nummers.anders.soort'],
  [ONDERTEKENAARS, `${ONDERTEKENAARS}.0.naam`],
]);

/**
 * The field on the screen for a place in the aanvraag; an unknown field keeps its own name.
 * @param rollen the roles that were filled in, in the order in which they stand in the aanvraag
 * @param plaatsen for each signatory in the aanvraag, its place on the screen
 */
function naamBij(pointer: string, rollen: readonly string[], plaatsen: readonly number[]): string {
  const delen = delenVan(pointer);
  const naam = delen.join('.');
  if (delen[0] === 'beheerautorisaties' && delen.length > 1) {
    const rol = rollen[Number(delen[1])];
    return rol === undefined ? naam : `beheerautorisaties.${rol}`;
  }
  if (delen.length > 2 && naam.startsWith(`${ONDERTEKENAARS}.`)) {
    const plaats = plaatsen[Number(delen[2])];
    return plaats === undefined
      ? naam
      : [ONDERTEKENAARS, plaats, ...(delen.length > 3 ? delen.slice(3) : ['naam'])].join('.');
  }
  return BIJ_GROEP.get(naam) ?? naam;
}

/** The parts of a pointer in URI fragment form, as `naarPointer` wrote them. */
const delenVan = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((deel) => decodeURIComponent(deel).replaceAll('~1', '/').replaceAll('~0', '~'));

/** The way back: the aanvraag as the form's fields, to fill in the form from a copy. What is no aanvraag gives none. */
export function naarFormulier(aanvraag: unknown): Formuliervelden {
  const velden: Record<string, string> = {};
  schrijf(velden, [], aanvraag);
  return velden;
}

/** No field lies deeper than `ondertekening.ondertekenaars.0.naam`. */
const DIEPST = 4;

function schrijf(velden: Record<string, string>, pad: string[], waarde: unknown): void {
  if (pad.length > DIEPST) return;
  if (typeof waarde === 'string') velden[pad.join('.')] = waarde;
  else if (typeof waarde === 'boolean') velden[pad.join('.')] = jaNee(waarde);
  else if (typeof waarde !== 'object' || waarde === null) return;
  else if ('rol' in waarde && 'actie' in waarde) {
    if (typeof waarde.rol !== 'string') return;
    schrijf(velden, ['beheerautorisaties', waarde.rol], waarde.actie);
  } else {
    for (const [sleutel, inhoud] of Object.entries(waarde)) {
      schrijf(velden, [...pad, sleutel], inhoud);
    }
  }
}
