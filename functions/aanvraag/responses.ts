import { randomUUID } from 'node:crypto';
import type { ReceivedResponse } from '../../shared/api/responses.ts';
import type { Failure } from '../../shared/aanvraag/errors.ts';
import type { Warning } from '../../shared/aanvraag/warnings.ts';
import { type Problem, problems } from '../../shared/api/problems.ts';
import { API_BASIS, REPEATED_HEADER } from '../../shared/api/protocol.ts';
import { transitions } from '../../shared/dossier/transitions.ts';
import { htmlResponse, jsonResponse, problemResult, type Result } from '../http/response.ts';
import type { Ontvangst } from './accept.ts';
import type { Submission } from './submission.ts';

/**
 * Whether this form may get the link to the status: not when it was there already and has no key. Whoever received the
 * aanvraag, a signatory for one, can send it again; the key is only with whoever sent it first.
 */
const mayHaveLink = (submission: Submission, repeated: boolean): boolean =>
  submission.key !== undefined || !repeated;

/**
 * The 201. Its body is the same for every repetition, so it says the status at the moment of acceptance; only a header
 * tells a program that this is one.
 */
export async function accepted(
  submission: Submission,
  { dossier, repeated }: Extract<Ontvangst, { soort: 'aangenomen' }>,
  warnings: readonly Warning[],
  statusToken: string,
): Promise<Result> {
  const { kenmerk, ingediendOp, aanvraag } = dossier;
  const headers = {
    location: `${API_BASIS}/aanvragen/${kenmerk}`,
    ...(repeated ? { [REPEATED_HEADER]: 'true' } : {}),
  };
  if (submission.soort === 'formulier') {
    const { showReceived } = await import('#render/pages');
    return htmlResponse(
      201,
      showReceived({
        kenmerk,
        ingediendOp,
        aanvraag,
        ...(mayHaveLink(submission, repeated) ? { statusToken } : {}),
      }),
      headers,
    );
  }
  const response: ReceivedResponse = {
    kenmerk,
    status: transitions.ingediend.to,
    ingediendOp,
    statusToken,
    waarschuwingen: warnings.map(({ pointer, detail }) => ({ pointer, detail })),
  };
  return jsonResponse(201, response, headers);
}

/** The 422 with every error at once: as a problem, or as the form again with its values and errors. */
export async function invalid(
  submission: Submission,
  errors: readonly Failure[],
  warnings: readonly Warning[],
): Promise<Result> {
  if (submission.soort === 'json') return problemResult('ongeldige-aanvraag', { errors });
  const { showForm } = await import('#render/pages');
  const perField = (findings: readonly Failure[]) =>
    findings.map(({ pointer, detail }) => ({ name: submission.nameOf(pointer), detail }));
  const html = showForm({
    values: submission.fields,
    errors: perField(errors),
    warnings: perField(warnings),
    key: submission.key ?? randomUUID(),
  });
  return htmlResponse(422, html);
}

/** The form again, with a new key: an earlier version arrived, and pressing once more sends this one too. */
export async function earlierReceived({
  fields,
}: Extract<Submission, { soort: 'formulier' }>): Promise<Result> {
  const { showForm } = await import('#render/pages');
  const errors = [{ name: 'formulier', detail: problems['idempotency-key-hergebruikt'].form }];
  return htmlResponse(422, showForm({ values: fields, errors, key: randomUUID() }));
}

/** A refusal or a fault as a page, for a form that was sent without JavaScript. */
export async function asPage(problem: Problem): Promise<string> {
  const { showProblem } = await import('#render/pages');
  return showProblem(problem);
}
