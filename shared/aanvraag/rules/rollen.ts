import type { Beeld } from '../draft.ts';
import { actiesBij, beheerrollen, type Rolcode, rolNodig } from '../beheerautorisaties.ts';
import { meldingen, waarschuwingsteksten } from '../messages.ts';
import { nummersVanType } from '../organisatietypen.ts';
import { type Bevinding, fout, type Regel, waarschuwing } from './finding.ts';
import { dubbelen } from './duplicates.ts';

/** 3: at least one role; only a deurwaarder may leave them out, and then says in the remark what is asked (ours). */
export const minstensEenRol: Regel = ({ organisatie, beheerautorisaties, opmerking }) => {
  if (beheerautorisaties === undefined || beheerautorisaties.length > 0) return [];
  if (organisatie.type !== 'deurwaarder') {
    return [fout(['beheerautorisaties'], 'rol-verplicht', meldingen.rolVerplicht)];
  }
  return (opmerking ?? '').trim() === ''
    ? [fout(['opmerking'], 'opmerking-verplicht', meldingen.opmerkingVerplicht)]
    : [];
};

/** 3: each role once. */
export const elkeRolEenKeer: Regel = ({ beheerautorisaties = [] }) =>
  dubbelen(beheerautorisaties.map(({ rol }) => rol)).map(({ index, waarde }) =>
    fout(
      ['beheerautorisaties', index, 'rol'],
      'rol-dubbel',
      meldingen.rolDubbel(beheerrollen[waarde].label),
    ),
  );

/** 3 (ours): behouden and intrekken only exist in a wijziging. */
export const actiePastBijSoort: Regel = ({ soort, beheerautorisaties = [] }) =>
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
export const rollenHebbenWatZeNodigHebben: Regel = ({ organisatie, beheerautorisaties = [] }) => {
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

const opsomming = (woorden: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format(woorden);
