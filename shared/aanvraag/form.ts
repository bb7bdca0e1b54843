import { ROLCODES } from './beheerautorisaties.ts';
import { NUMMER_KINDS } from './organisatietypen.ts';
import { MAX_ONDERTEKENAARS } from './wijzen.ts';
import { jaNee } from './samenvatting.ts';

/** The form's fields as an HTML form sends them: dotted names as in the JSON, every value a text. */
export type FormFields = Readonly<Record<string, string>>;

/** What was filled in, in the shape of the API, and the way back from a place in it to the field on the screen. */
export type FormInput = {
  readonly input: Record<string, unknown>;
  /** @param pointer as in {@link Fout} @returns the name of the field that this error belongs to */
  readonly nameOf: (pointer: string) => string;
};

/**
 * From the form's fields to the shape of the API. Empty fields count as absent; `ja` and `nee` become a boolean; a
 * role's field holds its actie; signatories without a single value are left out, except the first. A field that the
 * form does not have stays under its own name, so that it is refused as unknown, where its name says that it is part of
 * an answer. Any other was put there by a proxy or an extension, and the person who is told of it cannot take it away.
 */
export function fromForm(fields: Readonly<Record<string, unknown>>): FormInput {
  const filledIn = new Map(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
  const take: Take = (name) => {
    const value = filledIn.get(name);
    filledIn.delete(name);
    return value;
  };
  const rollen = ROLCODES.flatMap((rol) => {
    const actie = take(`beheerautorisaties.${rol}`);
    return actie === undefined ? [] : [{ rol, actie }];
  });
  const places = Array.from({ length: MAX_ONDERTEKENAARS }, (_, place) => ({
    place,
    data: group(take, `ondertekening.ondertekenaars.${place}`, ['naam', 'functie', 'email']),
  })).filter(({ place, data }) => place === 0 || Object.keys(data).length > 0);
  const input = {
    ...withoutEmpty({ soort: take('soort') }),
    organisatie: organisatieFrom(take),
    beheerder: beheerderFrom(take),
    beheerautorisaties: rollen,
    ondertekening: {
      ...group(take, 'ondertekening', ['wijze']),
      ondertekenaars: places.map(({ data }) => data),
    },
    ...withoutEmpty({ opmerking: take('opmerking') }),
    ...Object.fromEntries([...filledIn].filter(([name]) => isPartOfAnswer(name))),
  };
  return {
    input,
    nameOf: (pointer) =>
      nameFor(
        pointer,
        rollen.map(({ rol }) => rol),
        places.map(({ place }) => place),
      ),
  };
}

/** Takes a field out of what was filled in; what nobody takes is unknown. */
type Take = (name: string) => unknown;

/** What the names of the form's own fields begin with. */
const PARTS = [
  'organisatie',
  'beheerder',
  'beheerautorisaties',
  'ondertekening',
  'opmerking',
  'soort',
];

const isPartOfAnswer = (name: string): boolean => PARTS.includes(name.split('.', 1).join(''));

const group = (take: Take, before: string, names: readonly string[]): Record<string, unknown> =>
  withoutEmpty(Object.fromEntries(names.map((name) => [name, take(`${before}.${name}`)])));

function organisatieFrom(take: Take): Record<string, unknown> {
  const anders = group(take, 'organisatie.nummers.anders', ['soort', 'nummer']);
  return {
    ...group(take, 'organisatie', ['type', 'typeAnders', 'naam']),
    nummers: {
      ...group(take, 'organisatie.nummers', NUMMER_KINDS),
      ...(Object.keys(anders).length > 0 ? { anders } : {}),
    },
    adres: group(take, 'organisatie.adres', [
      'straat',
      'huisnummer',
      'postcode',
      'woonplaats',
      'eiland',
    ]),
  };
}

const beheerderFrom = (take: Take): Record<string, unknown> => ({
  ...group(take, 'beheerder', ['naam', 'functie', 'telefoon', 'email']),
  ...withoutEmpty({
    heeftAccount: fromJaNee(take('beheerder.heeftAccount')),
    heeftEherkenning: fromJaNee(take('beheerder.heeftEherkenning')),
  }),
});

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

const withoutEmpty = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function fromJaNee(value: unknown): unknown {
  if (value === 'ja') return true;
  return value === 'nee' ? false : value;
}

const ONDERTEKENAARS = 'ondertekening.ondertekenaars';

/** The roles together. It has a name of its own because the step that they are on has theirs. */
export const ROLLEN_GROUP = 'beheerautorisaties.rollen';

/** Where an error goes that belongs to a group of fields: to its first, but to no single role. */
const OF_GROUP: ReadonlyMap<string, string> = new Map([
  ['beheerautorisaties', ROLLEN_GROUP],
  ['organisatie.nummers', 'organisatie.nummers.kvkNummer'],
  ['organisatie.nummers.anders', 'organisatie.nummers.anders.soort'],
  [ONDERTEKENAARS, `${ONDERTEKENAARS}.0.naam`],
]);

/**
 * The field on the screen for a place in the aanvraag; an unknown field keeps its own name.
 * @param rollen the roles that were filled in, in the order in which they stand in the aanvraag
 * @param places for each signatory in the aanvraag, its place on the screen
 */
function nameFor(pointer: string, rollen: readonly string[], places: readonly number[]): string {
  const sections = sectionsOf(pointer);
  const name = sections.join('.');
  if (sections[0] === 'beheerautorisaties' && sections.length > 1) {
    const rol = rollen[Number(sections[1])];
    return rol === undefined ? name : `beheerautorisaties.${rol}`;
  }
  if (name.startsWith(`${ONDERTEKENAARS}.`)) {
    const place = places[Number(sections[2])];
    return place === undefined
      ? name
      : [ONDERTEKENAARS, place, ...(sections.length > 3 ? sections.slice(3) : ['naam'])].join('.');
  }
  return OF_GROUP.get(name) ?? name;
}

/** The parts of a pointer in URI fragment form, as `toPointer` wrote them. */
const sectionsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((section) => decodeURIComponent(section).replaceAll('~1', '/').replaceAll('~0', '~'));

/** The way back: the aanvraag as the form's fields, to fill in the form from a copy. What is no aanvraag gives none. */
export function toForm(aanvraag: unknown): FormFields {
  const fields: Record<string, string> = {};
  write(fields, [], aanvraag);
  return fields;
}

/** No field lies deeper than `ondertekening.ondertekenaars.0.naam`. */
const DEEPEST = 4;

function write(fields: Record<string, string>, path: string[], value: unknown): void {
  if (path.length > DEEPEST) return;
  if (typeof value === 'string') fields[path.join('.')] = value;
  else if (typeof value === 'boolean') fields[path.join('.')] = jaNee(value);
  else if (typeof value !== 'object' || value === null) return;
  else if ('rol' in value && 'actie' in value) {
    if (typeof value.rol !== 'string') return;
    write(fields, ['beheerautorisaties', value.rol], value.actie);
  } else {
    for (const [key, content] of Object.entries(value)) {
      write(fields, [...path, key], content);
    }
  }
}
