import { jsonAntwoord, probleemAntwoord } from '../http/response.ts';
import { geefToegang } from './access.ts';
import { httpFunctie } from '../http/http-handler.ts';
import { naarInzage } from './inzage.ts';

export { omgevingSchema } from './access.ts';

/** Shows a dossier to whoever holds one of its links, as far as that link goes. */
export const handler = httpFunctie(async (verzoek) => {
  const toegang = await geefToegang(verzoek);
  return toegang === undefined
    ? probleemAntwoord('niet-gevonden')
    : jsonAntwoord(200, naarInzage(toegang));
});
