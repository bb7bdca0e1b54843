import { DossierOnleesbaar } from '../../functions/store/item.ts';
import type { Onleesbaar } from '../../functions/store/overview.ts';
import { zelfdeEmail } from '../../shared/aanvraag/email-key.ts';
import { type Rol, rollenVan, rolTekst } from '../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import type { Middelen } from './deps.ts';
import type { Regel } from './command.ts';

/** A dossier with the parts that somebody has in it, or an item that may hold them and cannot be read. */
export type Vondst = { readonly dossier: Dossier; readonly rollen: readonly Rol[] } | Onleesbaar;

/** Every dossier in which an address occurs, whatever its letters; also as one that was corrected. */
export async function* vindDossiers(
  email: string,
  { overzicht, dossiers }: Pick<Middelen, 'overzicht' | 'dossiers'>,
): AsyncGenerator<Vondst> {
  for await (const kenmerk of overzicht.metAdres((adres) => zelfdeEmail(adres, email))) {
    if (typeof kenmerk !== 'string') {
      yield kenmerk;
      continue;
    }
    const gelezen = await leesOfMeld(kenmerk, dossiers);
    if (gelezen === undefined) continue;
    if ('sleutel' in gelezen) {
      yield gelezen;
      continue;
    }
    const rollen = rollenVan(gelezen, email);
    if (rollen.length > 0) yield { dossier: gelezen, rollen };
  }
}

/** One that cannot be read must not keep the others from whoever asks for their data, and must not be kept quiet. */
async function leesOfMeld(
  kenmerk: Kenmerk,
  dossiers: Middelen['dossiers'],
): Promise<Dossier | Onleesbaar | undefined> {
  try {
    return await dossiers.lees(kenmerk);
  } catch (fout) {
    if (fout instanceof DossierOnleesbaar) return { sleutel: kenmerk };
    throw fout;
  }
}

/** In which dossier, and as what; not who. */
export function vondstregel({ kenmerk, status }: Dossier, rollen: readonly Rol[]): Regel {
  const als = rollen.map(rolTekst);
  return {
    tekst: `${kenmerk}  ${status}  ${als.join(', ')}`,
    json: { kenmerk, status, als },
  };
}
