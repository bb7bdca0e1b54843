import { renderBericht } from '#render/bericht';
import { berichten } from '../../shared/berichten/berichten.ts';
import { SERVICE } from '../../shared/berichten/closing.ts';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import { ondertekenaarNummer, type Ontvanger } from '../../shared/dossier/berichtsoorten.ts';
import type { DeskMode } from '../../shared/desk/roles.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';
import { type Houder, tokenVoor } from '../security/holder.ts';
import type { Sleutelbos } from '../security/tokens.ts';
import { maakBijlagen } from './attachments.ts';
import { naarMime } from './mime.ts';

/** Where links lead, who a mail comes from, and the SSD's mailbox. */
export type Briefinstellingen = {
  readonly SITE_URL: string;
  readonly AFZENDER: string;
  readonly SSD_EMAIL: string;
  /** Whose service it is. */
  readonly ORGANISATION?: string;
  /** How the SSD gets to a dossier. */
  readonly DESK_MODE?: DeskMode;
};

/** Which mail, of which dossier, to which address. */
type Opdracht = {
  readonly bericht: Bericht;
  readonly dossier: Dossier;
  readonly naar: string;
};

/** Makes a mail with its attachments, as bytes. It is everything that is heavy about mail. */
export async function maakBrief(
  { bericht, dossier, naar }: Opdracht,
  settings: Briefinstellingen,
  bos: Sleutelbos,
): Promise<Buffer> {
  const lezer = lezerVan(bericht.aan);
  const { SITE_URL, AFZENDER, SSD_EMAIL, ORGANISATION = DEFAULT_ORGANISATION } = settings;
  const link = linkFor(lezer, dossier, settings, bos);
  const { hostname } = new URL(SITE_URL);
  const inhoud = berichten[bericht.soort]({ dossier, link, aan: bericht.aan });
  return naarMime(inhoud, renderBericht(inhoud, ORGANISATION), {
    van: AFZENDER,
    naar,
    // A reply quotes the link: the SSD's own may go to nobody. Of the others the mail says so, and offers a clean one.
    ...(lezer.rol === 'ssd' ? {} : { antwoordNaar: SSD_EMAIL }),
    berichtId: `${dossier.kenmerk}-${bericht.id}`,
    draad: `<${dossier.kenmerk}@dossier.${hostname}>`,
    organisation: ORGANISATION,
    listId: `${SERVICE} <berichten.${hostname}>`,
    bijlagen: await maakBijlagen(inhoud.bijlagen ?? [], dossier, lezer),
  });
}

/** Where a mail leads its reader: who signs in needs no key, and then no mail to the SSD holds one. */
function linkFor(
  reader: Houder,
  dossier: Dossier,
  { SITE_URL, DESK_MODE = 'link' }: Pick<Briefinstellingen, 'SITE_URL' | 'DESK_MODE'>,
  keys: Sleutelbos,
): string {
  return reader.rol === 'ssd' && DESK_MODE === 'sign-in'
    ? `${SITE_URL}/balie/#${dossier.kenmerk}`
    : `${SITE_URL}/${PAGINA[reader.rol]}/#${dossier.kenmerk}.${tokenVoor(keys, reader, dossier)}`;
}

/** The page that each link opens. */
const PAGINA: Record<Houder['rol'], string> = {
  aanvrager: 'status',
  ssd: 'ssd',
  ondertekenaar: 'ondertekenen',
};

/** The beheerder gets the applicant's link: to the status. */
function lezerVan(aan: Ontvanger): Houder {
  const nummer = ondertekenaarNummer(aan);
  if (nummer !== undefined) return { rol: 'ondertekenaar', nummer };
  return aan === 'ssd' ? { rol: 'ssd' } : { rol: 'aanvrager' };
}
