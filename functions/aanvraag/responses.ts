import { randomUUID } from 'node:crypto';
import type { Ontvangen } from '../../shared/api/responses.ts';
import type { Fout } from '../../shared/aanvraag/errors.ts';
import type { Waarschuwing } from '../../shared/aanvraag/warnings.ts';
import { type Probleem, problemen } from '../../shared/api/problems.ts';
import { API_BASIS, HERHAALD_HEADER } from '../../shared/api/protocol.ts';
import { overgangen } from '../../shared/dossier/transitions.ts';
import { htmlAntwoord, jsonAntwoord, problemResult, type Result } from '../http/response.ts';
import type { Ontvangst } from './accept.ts';
import type { Inzending } from './submission.ts';

/**
 * Whether this form may get the link to the status: not when it was there already and has no key. Whoever received the
 * aanvraag, a signatory for one, can send it again; the key is only with whoever sent it first.
 */
const mayHaveLink = (inzending: Inzending, herhaald: boolean): boolean =>
  inzending.sleutel !== undefined || !herhaald;

/**
 * The 201. Its body is the same for every repetition, so it says the status at the moment of acceptance; only a header
 * tells a program that this is one.
 */
export async function aangenomen(
  inzending: Inzending,
  { dossier, herhaald }: Extract<Ontvangst, { soort: 'aangenomen' }>,
  waarschuwingen: readonly Waarschuwing[],
  statusToken: string,
): Promise<Result> {
  const { kenmerk, ingediendOp, aanvraag } = dossier;
  const headers = {
    location: `${API_BASIS}/aanvragen/${kenmerk}`,
    ...(herhaald ? { [HERHAALD_HEADER]: 'true' } : {}),
  };
  if (inzending.soort === 'formulier') {
    const { toonOntvangen } = await import('#render/pages');
    return htmlAntwoord(
      201,
      toonOntvangen({
        kenmerk,
        ingediendOp,
        aanvraag,
        ...(mayHaveLink(inzending, herhaald) ? { statusToken } : {}),
      }),
      headers,
    );
  }
  const antwoord: Ontvangen = {
    kenmerk,
    status: overgangen.ingediend.naar,
    ingediendOp,
    statusToken,
    waarschuwingen: waarschuwingen.map(({ pointer, detail }) => ({ pointer, detail })),
  };
  return jsonAntwoord(201, antwoord, headers);
}

/** The 422 with every error at once: as a problem, or as the form again with its values and errors. */
export async function ongeldig(
  inzending: Inzending,
  errors: readonly Fout[],
  waarschuwingen: readonly Waarschuwing[],
): Promise<Result> {
  if (inzending.soort === 'json') return problemResult('ongeldige-aanvraag', { errors });
  const { toonFormulier } = await import('#render/pages');
  const perVeld = (bevindingen: readonly Fout[]) =>
    bevindingen.map(({ pointer, detail }) => ({ name: inzending.naamVan(pointer), detail }));
  const html = toonFormulier({
    values: inzending.velden,
    errors: perVeld(errors),
    warnings: perVeld(waarschuwingen),
    key: inzending.sleutel ?? randomUUID(),
  });
  return htmlAntwoord(422, html);
}

/** The form again, with a new key: an earlier version arrived, and pressing once more sends this one too. */
export async function eerderOntvangen({
  velden,
}: Extract<Inzending, { soort: 'formulier' }>): Promise<Result> {
  const { toonFormulier } = await import('#render/pages');
  const errors = [
    { name: 'formulier', detail: problemen['idempotency-key-hergebruikt'].formulier },
  ];
  return htmlAntwoord(422, toonFormulier({ values: velden, errors, key: randomUUID() }));
}

/** A refusal or a fault as a page, for a form that was sent without JavaScript. */
export async function alsPagina(probleem: Probleem): Promise<string> {
  const { toonProbleem } = await import('#render/pages');
  return toonProbleem(probleem);
}
