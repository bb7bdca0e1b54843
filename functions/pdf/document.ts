import { createAccessDeps, geefToegang } from '../dossier/access.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { documentVan } from './dossier-document.ts';

export { envSchema } from '../dossier/access.ts';

/** The PDF of a dossier, to whoever holds one of its links. */
export function createDocument(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const access = createAccessDeps(env, clients);
  return createHttpHandler(
    async (verzoek) => {
      const toegang = await geefToegang(verzoek, access);
      if (toegang === undefined) return problemResult('niet-gevonden');
      const { dossier, houder } = toegang;
      const pdf = await documentVan(dossier, houder);
      return {
        statusCode: 200,
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="aanvraag-${dossier.kenmerk}.pdf"`,
        },
        body: pdf.toString('base64'),
        isBase64Encoded: true,
      };
    },
    createHttpDeps(env, clients),
  );
}
