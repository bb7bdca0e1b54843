import { ROLES } from '../../shared/desk/roles.ts';
import { createDeskAccess, openDossier } from '../desk/open-dossier.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { documentOf } from './dossier-document.ts';

export { envSchema } from '../desk/open-dossier.ts';

/** The PDF of a dossier, to whoever holds one of its links or is signed in at the desk. */
export function createDocument(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const http = createHttpDeps(env, clients);
  const access = createDeskAccess(env, clients, http.logger);
  return createHttpHandler(async (request) => {
    const opened = await openDossier(request, access, ROLES);
    if ('problem' in opened) return opened;
    const { dossier, holder } = opened;
    const pdf = await documentOf(dossier, holder);
    return {
      statusCode: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="aanvraag-${dossier.kenmerk}.pdf"`,
      },
      body: pdf.toString('base64'),
      isBase64Encoded: true,
    };
  }, http);
}
