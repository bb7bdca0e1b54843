import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { isFinal } from '../../../shared/dossier/transitions.ts';

/** Whether this very write takes the personal data away. */
export const isErased = (previous: Dossier, next: Dossier): boolean =>
  previous.erasedAt === undefined && next.erasedAt !== undefined;

/** What somebody typed, or what leads to them: text of some length that is no code of a list. */
function typed({
  aanvraag,
  ondertekenaars,
  gebeurtenissen,
  berichten,
  signalen,
  controles,
}: Dossier): string[] {
  const { organisatie, beheerder, ondertekening, opmerking } = aanvraag;
  const sections = [
    organisatie.nummers,
    organisatie.adres,
    organisatie.naam,
    organisatie.typeAnders,
  ];
  const people = [beheerder, ondertekening.ondertekenaars, opmerking];
  const states = ondertekenaars.map((state) => [
    state.gecorrigeerdeEmail,
    state.previousEmails,
    state.state === 'getekend' ? state.email : '',
    state.state === 'geweigerd' ? state.reden : '',
  ]);
  const posts = berichten.map((bericht) => [
    'sesId' in bericht ? bericht.sesId : '',
    bericht.bouncedSesIds ?? [],
  ]);
  const redenen = gebeurtenissen.map(({ toelichting }) => toelichting);
  const seen = signalen.map(({ detail }) => detail);
  return tekstenIn([sections, people, states, posts, redenen, seen, controles?.teruggebeld]).filter(
    (text) => text.length > 3,
  );
}

function tekstenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tekstenIn);
}

/** Erasing leaves that it was there and how it went, and nothing of anybody. @throws AssertionError */
export function monitorErasure(previous: Dossier, next: Dossier): void {
  assert.ok(isFinal(previous.status) || isFinal(next.status), 'erased while open');
  for (const field of ['kenmerk', 'documentHash', 'ingediendOp'] as const) {
    assert.equal(next[field], previous[field], `${field} stays`);
  }
  assert.notEqual(next.keyHash, previous.keyHash, 'what comes in anew is a new dossier');
  const over = JSON.stringify(next);
  for (const text of typed(previous)) {
    assert.ok(!over.includes(JSON.stringify(text)), 'something that was typed is left');
  }
  const steps = ({ gebeurtenissen }: Dossier): unknown[] =>
    gebeurtenissen.map(({ soort, tijd, wie, door }) => [soort, tijd, wie, door]);
  assert.deepEqual(
    steps(next).slice(0, previous.gebeurtenissen.length),
    steps(previous),
    'how it went stays',
  );
  const states = ({ ondertekenaars }: Dossier): unknown[] =>
    ondertekenaars.map((state) => [
      state.state,
      state.state === 'getekend' ? [state.getekendOp, state.documentHash] : '',
      state.state === 'geweigerd' ? state.geweigerdOp : '',
    ]);
  assert.deepEqual(states(next), states(previous), 'who signed when stays');
}
