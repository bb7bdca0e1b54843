import { probleemAntwoord } from '../http/response.ts';
import { geefToegang } from '../dossier/access.ts';
import { httpFunctie } from '../http/http-handler.ts';
import { documentVan } from './dossier-document.ts';

export { omgevingSchema } from '../dossier/access.ts';

/** The PDF of a dossier, to whoever holds one of its links. */
export const handler = httpFunctie(async (verzoek) => {
  const toegang = await geefToegang(verzoek);
  if (toegang === undefined) return probleemAntwoord('niet-gevonden');
  const { dossier, houder } = toegang;
  const pdf = await documentVan(dossier, houder.rol === 'ssd' ? 'ssd' : 'other');
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="aanvraag-${dossier.kenmerk}.pdf"`,
    },
    body: pdf.toString('base64'),
    isBase64Encoded: true,
  };
});
