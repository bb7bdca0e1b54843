import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Loket } from '../../local/service.ts';
import { type Aanvraagbericht, type Antwoordbericht, type Ingang, leesIngang } from './entrance.ts';

const agent = new Agent({ keepAlive: true });

/** Over a real connection, with a client that leaves paths, headers and bodies as they are. */
export async function openBuitenom(loket: Loket): Promise<Ingang> {
  const { bos, dossiers } = await leesIngang(loket);
  const { port } = new URL(loket.site);
  return { bos, dossiers, vraag: (bericht) => stuur(Number(port), bericht) };
}

const stuur = (port: number, bericht: Aanvraagbericht): Promise<Antwoordbericht> =>
  new Promise((klaar, mislukt) => {
    const { methode, pad, headers, lichaam } = bericht;
    const verzoek = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: methode,
        path: zonderVreemdeTekens(pad),
        headers: { ...headers, 'content-length': lichaam.length },
      },
      (antwoord) => {
        void text(antwoord).then((tekst) => {
          const gekregen = Object.entries(antwoord.headers).map(([naam, waarde]) => [
            naam,
            String(waarde),
          ]);
          klaar({
            status: antwoord.statusCode ?? 0,
            headers: Object.fromEntries(gekregen) as Record<string, string>,
            tekst,
            cpuMs: 0,
          });
        });
      },
    );
    verzoek.once('error', mislukt);
    verzoek.end(lichaam);
  });

/** Node refuses to send a first line that is no ASCII; a browser encodes it. */
const zonderVreemdeTekens = (pad: string): string =>
  pad.replace(/[^\x21-\x7E]/gu, (teken) => encodeURIComponent(teken));
