import { probleemAntwoord } from '../platform/antwoord.ts';
import { geefToegang } from '../platform/toegang.ts';
import { httpFunctie } from '../platform/http.ts';
import { documentVan } from './documentgegevens.ts';

export { omgevingSchema } from '../platform/toegang.ts';

/** The PDF of a dossier, to whoever holds one of its links. */
export const handler = httpFunctie(async (verzoek) => {
  const toegang = await geefToegang(verzoek);
  if (toegang === undefined) return probleemAntwoord('niet-gevonden');
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
});
