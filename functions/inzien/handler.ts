import { jsonAntwoord, probleemAntwoord } from '../platform/antwoord.ts';
import { geefToegang } from '../platform/toegang.ts';
import { httpFunctie } from '../platform/http.ts';
import { naarInzage } from './inzage.ts';

export { omgevingSchema } from '../platform/toegang.ts';

/** Shows a dossier to whoever holds one of its links, as far as that link goes. */
export const handler = httpFunctie(async (verzoek) => {
  const toegang = await geefToegang(verzoek);
  return toegang === undefined
    ? probleemAntwoord('niet-gevonden')
    : jsonAntwoord(200, naarInzage(toegang));
});
