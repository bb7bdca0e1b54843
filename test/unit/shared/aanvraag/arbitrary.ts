import fc from 'fast-check';
import { type Soort, SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import {
  type Actie,
  type Rolcode,
  ROLCODES,
  rolNodig,
} from '../../../../shared/aanvraag/beheerautorisaties.ts';
import {
  TYPEN_ORGANISATIE,
  type TypeOrganisatie,
} from '../../../../shared/aanvraag/organisatietypen.ts';
import { willekeurigeOrganisatie } from './arbitrary-organisatie.ts';
import { email, kies, naam, slordig, tekst, telefoon } from './arbitrary-fields.ts';

const beheerder = fc.record({
  naam: naam(120),
  functie: naam(80),
  telefoon,
  email: email(0),
  heeftAccount: fc.boolean(),
  heeftEherkenning: fc.constant(true),
});

type Autorisatie = { rol: Rolcode; actie: Actie };
const blijft = ({ actie }: Autorisatie) => actie !== 'intrekken';

/** Roles in any order, with what the RIO roles among them need; without those where there is no bestuursnummer. */
function autorisaties(type: TypeOrganisatie, soort: Soort): fc.Arbitrary<Autorisatie[]> {
  const acties: Actie[] =
    soort === 'aanmelding' ? ['toekennen'] : ['toekennen', 'behouden', 'intrekken'];
  const lijst = fc.uniqueArray(
    fc.record({ rol: fc.constantFrom(...ROLCODES), actie: fc.constantFrom(...acties) }),
    { minLength: 1, selector: ({ rol }) => rol },
  );
  const heeftBestuursnummer = type === 'onderwijsinstelling' || type === 'bestuur';
  return lijst.map((rollen) => {
    const rio = (rol: Autorisatie) => blijft(rol) && rolNodig(rol.rol) !== undefined;
    if (type === 'anders' || !rollen.some(rio)) return rollen;
    const zonder = rollen.filter((rol) => rol.rol !== 'ho' && (heeftBestuursnummer || !rio(rol)));
    return [...zonder, { rol: 'ho', actie: 'toekennen' }];
  });
}

const functie = (type: TypeOrganisatie) =>
  type === 'gemeente'
    ? kies('gemeentesecretaris', 'Burgemeester', 'WETHOUDER').chain(slordig)
    : naam(80);

function ondertekening(type: TypeOrganisatie): fc.Arbitrary<object> {
  const aantal = fc.integer({ min: 1, max: 5 });
  const lijst = (metEmail: boolean) =>
    aantal.chain((hoeveel) =>
      fc.tuple(
        ...Array.from({ length: hoeveel }, (_, plaats) =>
          fc.record({
            naam: naam(120),
            functie: functie(type),
            ...(metEmail ? { email: email(plaats + 1) } : {}),
          }),
        ),
      ),
    );
  return fc.oneof(
    fc.record({ wijze: fc.constant('digitaal'), ondertekenaars: lijst(true) }),
    fc.record({ wijze: fc.constant('papier'), ondertekenaars: lijst(false) }),
  );
}

const opmerking = fc
  .array(fc.oneof(tekst(100), fc.constant('')), { minLength: 1, maxLength: 5 })
  .chain((regels) => kies('\n', '\r\n', ' \n ').map((einde) => regels.join(einde)));

/** The roles and the remark: a deurwaarder may do without roles, and then the remark says what is asked. */
const vraag = (type: TypeOrganisatie, soort: Soort): fc.Arbitrary<object> => {
  const metRol = fc.record(
    { beheerautorisaties: autorisaties(type, soort), opmerking },
    { requiredKeys: ['beheerautorisaties'] },
  );
  const zonderRol = fc.record({ beheerautorisaties: fc.constant([]), opmerking: tekst(1000) });
  return type === 'deurwaarder' ? fc.oneof(metRol, zonderRol) : metRol;
};

/** A whole aanvraag that may be sent in, spelled as people do: for any type, either soort, any roles. */
export const willekeurigeAanvraag: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(fc.constantFrom(...TYPEN_ORGANISATIE), fc.constantFrom(...SOORTEN))
  .chain(([type, soort]) =>
    fc
      .tuple(willekeurigeOrganisatie(type), beheerder, vraag(type, soort), ondertekening(type))
      .map(([waar, wie, wat, wieTekent]) => ({
        soort,
        organisatie: waar,
        beheerder: wie,
        ...wat,
        ondertekening: wieTekent,
      })),
  );
