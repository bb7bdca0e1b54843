import type { View } from '../draft.ts';
import { actiesFor, beheerrollen, type Rolcode, rolNeeded } from '../beheerautorisaties.ts';
import { meldingen, warningTexts } from '../messages.ts';
import { nummersOfType } from '../organisatietypen.ts';
import { type Finding, error, type Rule, warning } from './finding.ts';
import { duplicates } from './duplicates.ts';

/** 3: at least one role; only a deurwaarder may leave them out, and then says in the remark what is asked (ours). */
export const atLeastOneRol: Rule = ({ organisatie, beheerautorisaties, opmerking }) => {
  if (beheerautorisaties === undefined || beheerautorisaties.length > 0) return [];
  if (organisatie.type !== 'deurwaarder') {
    return [error(['beheerautorisaties'], 'rol-verplicht', meldingen.rolRequired)];
  }
  return (opmerking ?? '').trim() === ''
    ? [error(['opmerking'], 'opmerking-verplicht', meldingen.opmerkingRequired)]
    : [];
};

/** 3: each role once. */
export const eachRolOnce: Rule = ({ beheerautorisaties = [] }) =>
  duplicates(beheerautorisaties.map(({ rol }) => rol)).map(({ index, waarde }) =>
    error(
      ['beheerautorisaties', index, 'rol'],
      'rol-dubbel',
      meldingen.rolDuplicate(beheerrollen[waarde].label),
    ),
  );

/** 3 (ours): behouden and intrekken only exist in a wijziging. */
export const actieFitsSoort: Rule = ({ soort, beheerautorisaties = [] }) =>
  beheerautorisaties.flatMap(({ actie }, index) =>
    actie === undefined || actiesFor(soort).includes(actie)
      ? []
      : [
          error(
            ['beheerautorisaties', index, 'actie'],
            'actie-alleen-bij-wijziging',
            meldingen.actieOnlyForWijziging,
          ),
        ],
  );

/** The roles that the beheerder has afterwards: granted or kept, not withdrawn. */
const rollenAfterwards = (
  beheerautorisaties: NonNullable<View['beheerautorisaties']>,
): ReadonlySet<Rolcode> =>
  new Set(
    beheerautorisaties.flatMap(({ rol, actie }) =>
      rol === undefined || actie === 'intrekken' ? [] : [rol],
    ),
  );

/** 3: the RIO roles need another role and a bestuursnummer; for type Anders that is only a warning (ours). */
export const rollenHaveWhatTheyNeed: Rule = ({ organisatie, beheerautorisaties = [] }) => {
  const afterwards = rollenAfterwards(beheerautorisaties);
  const onlyWarn = organisatie.type === 'anders';
  return beheerautorisaties.flatMap(({ rol, actie }, index) => {
    const needed = rol === undefined || actie === 'intrekken' ? undefined : rolNeeded(rol);
    if (rol === undefined || needed === undefined) return [];
    const { label } = beheerrollen[rol];
    const path = ['beheerautorisaties', index];
    const found: Finding[] = [];
    if (!needed.oneOf.some((other) => afterwards.has(other))) {
      const rollen = enumeration(needed.oneOf.map((other) => beheerrollen[other].short));
      found.push(
        onlyWarn
          ? warning(path, 'rol-nodig', warningTexts.rolNeedsRol(label, rollen))
          : error(path, 'rol-nodig', meldingen.rolNeedsRol(label, rollen)),
      );
    }
    if (needed.bestuursnummer && organisatie.nummers.bestuursnummer === undefined) {
      found.push(...bestuursnummerMissing(organisatie.type, label, path));
    }
    return found;
  });
};

function bestuursnummerMissing(
  type: View['organisatie']['type'],
  label: string,
  path: Finding['path'],
): Finding[] {
  const code = 'bestuursnummer-nodig';
  if (type === undefined) return [];
  if (type === 'anders') {
    return [warning(path, code, warningTexts.rolNeedsBestuursnummer(label))];
  }
  const detail = nummersOfType(type).includes('bestuursnummer')
    ? meldingen.rolNeedsBestuursnummer(label)
    : meldingen.rolDoesNotFitType(label);
  return [error(path, code, detail)];
}

const enumeration = (words: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format(words);
