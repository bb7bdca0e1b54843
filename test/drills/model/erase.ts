import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { isDefinitief } from '../../../shared/dossier/transitions.ts';

/** Whether this very write takes the personal data away. */
export const wordtGewist = (vorige: Dossier, volgende: Dossier): boolean =>
  vorige.gewistOp === undefined && volgende.gewistOp !== undefined;

/** What somebody typed, or what leads to them: text of some length that is no code of a list. */
function getypt({
  aanvraag,
  ondertekenaars,
  gebeurtenissen,
  berichten,
  signalen,
  controles,
}: Dossier): string[] {
  const { organisatie, beheerder, ondertekening, opmerking } = aanvraag;
  const delen = [organisatie.nummers, organisatie.adres, organisatie.naam, organisatie.typeAnders];
  const mensen = [beheerder, ondertekening.ondertekenaars, opmerking];
  const standen = ondertekenaars.map((stand) => [
    stand.gecorrigeerdeEmail,
    stand.previousEmails,
    stand.staat === 'getekend' ? stand.email : '',
    stand.staat === 'geweigerd' ? stand.reden : '',
  ]);
  const posten = berichten.map((bericht) => [
    'sesId' in bericht ? bericht.sesId : '',
    bericht.bouncedSesIds ?? [],
  ]);
  const redenen = gebeurtenissen.map(({ toelichting }) => toelichting);
  const gezien = signalen.map(({ detail }) => detail);
  return tekstenIn([
    delen,
    mensen,
    standen,
    posten,
    redenen,
    gezien,
    controles?.teruggebeld,
  ]).filter((tekst) => tekst.length > 3);
}

function tekstenIn(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(tekstenIn);
}

/** Erasing leaves that it was there and how it went, and nothing of anybody. @throws AssertionError */
export function bewaakWissen(vorige: Dossier, volgende: Dossier): void {
  assert.ok(isDefinitief(vorige.status) || isDefinitief(volgende.status), 'erased while open');
  for (const veld of ['kenmerk', 'documentHash', 'ingediendOp'] as const) {
    assert.equal(volgende[veld], vorige[veld], `${veld} stays`);
  }
  assert.notEqual(volgende.sleutelHash, vorige.sleutelHash, 'what comes in anew is a new dossier');
  const over = JSON.stringify(volgende);
  for (const tekst of getypt(vorige)) {
    assert.ok(!over.includes(JSON.stringify(tekst)), 'something that was typed is left');
  }
  const stappen = ({ gebeurtenissen }: Dossier): unknown[] =>
    gebeurtenissen.map(({ soort, tijd, wie, door }) => [soort, tijd, wie, door]);
  assert.deepEqual(
    stappen(volgende).slice(0, vorige.gebeurtenissen.length),
    stappen(vorige),
    'how it went stays',
  );
  const standen = ({ ondertekenaars }: Dossier): unknown[] =>
    ondertekenaars.map((stand) => [
      stand.staat,
      stand.staat === 'getekend' ? [stand.getekendOp, stand.documentHash] : '',
      stand.staat === 'geweigerd' ? stand.geweigerdOp : '',
    ]);
  assert.deepEqual(standen(volgende), standen(vorige), 'who signed when stays');
}
