import fc from 'fast-check';
import { type Soort, SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import {
  type Actie,
  type Rolcode,
  ROLCODES,
  rolNeeded,
} from '../../../../shared/aanvraag/beheerautorisaties.ts';
import {
  TYPES_ORGANISATIE,
  type TypeOrganisatie,
} from '../../../../shared/aanvraag/organisatietypen.ts';
import { arbitraryOrganisatie } from './arbitrary-organisatie.ts';
import { email, choose, name, sloppy, text, telefoon } from './arbitrary-fields.ts';

const beheerder = fc.record({
  naam: name(120),
  functie: name(80),
  telefoon,
  email: email(0),
  heeftAccount: fc.boolean(),
  heeftEherkenning: fc.constant(true),
});

type Autorisatie = { rol: Rolcode; actie: Actie };
const stays = ({ actie }: Autorisatie) => actie !== 'intrekken';

/** Roles in any order, with what the RIO roles among them need; without those where there is no bestuursnummer. */
function autorisaties(type: TypeOrganisatie, soort: Soort): fc.Arbitrary<Autorisatie[]> {
  const acties: Actie[] =
    soort === 'aanmelding' ? ['toekennen'] : ['toekennen', 'behouden', 'intrekken'];
  const list = fc.uniqueArray(
    fc.record({ rol: fc.constantFrom(...ROLCODES), actie: fc.constantFrom(...acties) }),
    { minLength: 1, selector: ({ rol }) => rol },
  );
  const hasBestuursnummer = type === 'onderwijsinstelling' || type === 'bestuur';
  return list.map((rollen) => {
    const rio = (rol: Autorisatie) => stays(rol) && rolNeeded(rol.rol) !== undefined;
    if (type === 'anders' || !rollen.some(rio)) return rollen;
    const without = rollen.filter((rol) => rol.rol !== 'ho' && (hasBestuursnummer || !rio(rol)));
    return [...without, { rol: 'ho', actie: 'toekennen' }];
  });
}

const functie = (type: TypeOrganisatie) =>
  type === 'gemeente'
    ? choose('gemeentesecretaris', 'Burgemeester', 'WETHOUDER').chain(sloppy)
    : name(80);

function ondertekening(type: TypeOrganisatie): fc.Arbitrary<object> {
  const count = fc.integer({ min: 1, max: 5 });
  const list = (withEmail: boolean) =>
    count.chain((howMany) =>
      fc.tuple(
        ...Array.from({ length: howMany }, (_, place) =>
          fc.record({
            naam: name(120),
            functie: functie(type),
            ...(withEmail ? { email: email(place + 1) } : {}),
          }),
        ),
      ),
    );
  return fc.oneof(
    fc.record({ wijze: fc.constant('digitaal'), ondertekenaars: list(true) }),
    fc.record({ wijze: fc.constant('papier'), ondertekenaars: list(false) }),
  );
}

const opmerking = fc
  .array(fc.oneof(text(100), fc.constant('')), { minLength: 1, maxLength: 5 })
  .chain((rules) => choose('\n', '\r\n', ' \n ').map((end) => rules.join(end)));

/** The roles and the remark: a deurwaarder may do without roles, and then the remark says what is asked. */
const question = (type: TypeOrganisatie, soort: Soort): fc.Arbitrary<object> => {
  const withRol = fc.record(
    { beheerautorisaties: autorisaties(type, soort), opmerking },
    { requiredKeys: ['beheerautorisaties'] },
  );
  const withoutRol = fc.record({ beheerautorisaties: fc.constant([]), opmerking: text(1000) });
  return type === 'deurwaarder' ? fc.oneof(withRol, withoutRol) : withRol;
};

/** A whole aanvraag that may be sent in, spelled as people do: for any type, either soort, any roles. */
export const arbitraryAanvraag: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(fc.constantFrom(...TYPES_ORGANISATIE), fc.constantFrom(...SOORTEN))
  .chain(([type, soort]) =>
    fc
      .tuple(arbitraryOrganisatie(type), beheerder, question(type, soort), ondertekening(type))
      .map(([where, who, what, whoSigns]) => ({
        soort,
        organisatie: where,
        beheerder: who,
        ...what,
        ondertekening: whoSigns,
      })),
  );
