import { DossierUnreadable } from '../../functions/store/item.ts';
import type { Unreadable } from '../../functions/store/overview.ts';
import { sameEmail } from '../../shared/aanvraag/email-key.ts';
import { type Rol, rollenOf, rolText } from '../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import type { CliDeps } from './deps.ts';
import type { OutputLine } from './command.ts';

/** A dossier with the parts that somebody has in it, or an item that may hold them and cannot be read. */
export type BetrokkeneFinding =
  { readonly dossier: Dossier; readonly rollen: readonly Rol[] } | Unreadable;

/** Every dossier in which an address occurs, whatever its letters; also as one that was corrected. */
export async function* findDossiers(
  email: string,
  { overview, dossiers }: Pick<CliDeps, 'overview' | 'dossiers'>,
): AsyncGenerator<BetrokkeneFinding> {
  for await (const kenmerk of overview.withAdres((adres) => sameEmail(adres, email))) {
    if (typeof kenmerk !== 'string') {
      yield kenmerk;
      continue;
    }
    const read = await readOrReport(kenmerk, dossiers);
    if (read === undefined) continue;
    if ('key' in read) {
      yield read;
      continue;
    }
    const rollen = rollenOf(read, email);
    if (rollen.length > 0) yield { dossier: read, rollen };
  }
}

/** One that cannot be read must not keep the others from whoever asks for their data, and must not be kept quiet. */
async function readOrReport(
  kenmerk: Kenmerk,
  dossiers: CliDeps['dossiers'],
): Promise<Dossier | Unreadable | undefined> {
  try {
    return await dossiers.read(kenmerk);
  } catch (error) {
    if (error instanceof DossierUnreadable) return { key: kenmerk };
    throw error;
  }
}

/** In which dossier, and as what; not who. */
export function findingLine({ kenmerk, status }: Dossier, rollen: readonly Rol[]): OutputLine {
  const als = rollen.map(rolText);
  return {
    text: `${kenmerk}  ${status}  ${als.join(', ')}`,
    json: { kenmerk, status, als },
  };
}
