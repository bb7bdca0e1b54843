import { open } from 'node:fs/promises';
import * as z from 'zod/mini';
import { gegevensVan, type Persoonsgegevens } from '../../../shared/dossier/betrokkene.ts';
import { email, niets, schakelaar, tekst } from '../arguments.ts';
import { vindDossiers, vondstregel } from '../betrokkene.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Middelen } from '../deps.ts';
import { opdracht } from '../command.ts';
import { wijzigDossier } from '../change-dossier.ts';
import { onleesbaar as meldOnleesbaar } from './lijst.ts';

/** The file is there already, or cannot be made. Nothing was written down or out. */
class BestandNietGemaakt extends Error {
  readonly code = 'bestand-niet-gemaakt';
  constructor(pad: string, cause: unknown) {
    super(`Cannot make ${pad}; choose a file that is not there yet`, { cause });
    this.name = 'BestandNietGemaakt';
  }
}

/** All that is kept about one person, for that person. It is written down in each dossier before it is written out. */
export const exporteer = opdracht({
  rest: '',
  uitleg: 'Write out all data about one person (AVG, articles 15 and 20)',
  opties: {
    email: { type: 'string', wat: 'ADDRESS', uitleg: 'of a beheerder or ondertekenaar' },
    naar: { type: 'string', wat: 'FILE', uitleg: 'a new file, which only you can read' },
    stdout: { type: 'boolean', uitleg: 'to the screen, or on to another program' },
  },
  schema: z
    .object({ rest: niets, email, naar: z.optional(tekst), stdout: schakelaar })
    .check(
      z.refine(
        ({ naar, stdout }) => (naar !== undefined) !== stdout,
        'say where it goes: --naar FILE or --stdout',
      ),
    ),
  doe: async function* ({ email: adres, naar }, middelen) {
    const bestand = naar === undefined ? undefined : await maakBestand(naar);
    try {
      const dossiers: Persoonsgegevens[] = [];
      const onleesbaar: string[] = [];
      for await (const vondst of vindDossiers(adres, middelen)) {
        if ('sleutel' in vondst) {
          onleesbaar.push(vondst.sleutel);
          continue;
        }
        const gegevens = await exporteerUit(vondst.dossier, adres, middelen);
        if (gegevens === 'dossier-vol') onleesbaar.push(vondst.dossier.kenmerk);
        if (gegevens === undefined || gegevens === 'dossier-vol') continue;
        dossiers.push(gegevens);
        if (bestand !== undefined) yield vondstregel(vondst.dossier, vondst.rollen);
      }
      const alles = { email: adres, opgesteldOp: middelen.moment().nu, dossiers, onleesbaar };
      const json = JSON.stringify(alles, undefined, 2);
      if (bestand === undefined) yield { tekst: json, json: alles };
      else await bestand.writeFile(`${json}\n`);
      if (bestand !== undefined) yield* onleesbaar.map((sleutel) => meldOnleesbaar({ sleutel }));
      // What may be missing must not look like all there is.
      if (onleesbaar.length > 0) return 'geweigerd';
      return dossiers.length > 0 ? 'gelukt' : 'niet-gevonden';
    } finally {
      await bestand?.close();
    }
  },
});

/** Made first: whoever cannot write it must not have been written down as having done so. @throws BestandNietGemaakt */
async function maakBestand(pad: string) {
  try {
    return await open(pad, 'wx', 0o600);
  } catch (fout) {
    throw new BestandNietGemaakt(pad, fout);
  }
}

/** @returns nothing when it was changed or erased meanwhile, so that nothing of this person is in it any more */
async function exporteerUit(
  dossier: Dossier,
  adres: string,
  middelen: Middelen,
): Promise<Persoonsgegevens | 'dossier-vol' | undefined> {
  const door = await middelen.operator();
  const gebeurtenis = { soort: 'leg-inzage-vast', wat: 'geexporteerd', door } as const;
  const afloop = await wijzigDossier(dossier, gebeurtenis, middelen);
  // What cannot be written down is not written out either.
  if (afloop?.reden === 'dossier-vol') return afloop.reden;
  return afloop && gegevensVan(afloop.dossier, adres);
}
