import { renderBericht } from '#render/bericht';
import { berichten } from '../../shared/berichten/berichten.ts';
import { SERVICE } from '../../shared/berichten/closing.ts';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import { ondertekenaarNummer, type Recipient } from '../../shared/dossier/berichtsoorten.ts';
import type { DeskMode } from '../../shared/desk/roles.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';
import { type Holder, tokenFor } from '../security/holder.ts';
import type { KeyRing } from '../security/tokens.ts';
import { createAttachments } from './attachments.ts';
import { toMime } from './mime.ts';

/** Where links lead, who a mail comes from, and the SSD's mailbox. */
export type LetterSettings = {
  readonly SITE_URL: string;
  readonly MAIL_FROM: string;
  readonly SSD_EMAIL: string;
  /** Whose service it is. */
  readonly ORGANISATION?: string;
  /** How the SSD gets to a dossier. */
  readonly DESK_MODE?: DeskMode;
};

/** Which mail, of which dossier, to which address. */
type Command = {
  readonly bericht: Bericht;
  readonly dossier: Dossier;
  readonly to: string;
};

/** Makes a mail with its attachments, as bytes. It is everything that is heavy about mail. */
export async function createLetter(
  { bericht, dossier, to }: Command,
  settings: LetterSettings,
  keyRing: KeyRing,
): Promise<Buffer> {
  const reader = readerOf(bericht.aan);
  const { SITE_URL, MAIL_FROM, SSD_EMAIL, ORGANISATION = DEFAULT_ORGANISATION } = settings;
  const link = linkFor(reader, dossier, settings, keyRing);
  const { hostname } = new URL(SITE_URL);
  const content = berichten[bericht.soort]({ dossier, link, aan: bericht.aan });
  return toMime(content, renderBericht(content, ORGANISATION), {
    from: MAIL_FROM,
    to,
    // A reply quotes the link: the SSD's own may go to nobody. Of the others the mail says so, and offers a clean one.
    ...(reader.rol === 'ssd' ? {} : { replyTo: SSD_EMAIL }),
    berichtId: `${dossier.kenmerk}-${bericht.id}`,
    thread: `<${dossier.kenmerk}@dossier.${hostname}>`,
    organisation: ORGANISATION,
    listId: `${SERVICE} <berichten.${hostname}>`,
    attachments: await createAttachments(content.attachments ?? [], dossier, reader),
  });
}

/** Where a mail leads its reader: who signs in needs no key, and then no mail to the SSD holds one. */
function linkFor(
  reader: Holder,
  dossier: Dossier,
  { SITE_URL, DESK_MODE = 'link' }: Pick<LetterSettings, 'SITE_URL' | 'DESK_MODE'>,
  keys: KeyRing,
): string {
  return reader.rol === 'ssd' && DESK_MODE === 'sign-in'
    ? `${SITE_URL}/balie/#${dossier.kenmerk}`
    : `${SITE_URL}/${PAGE[reader.rol]}/#${dossier.kenmerk}.${tokenFor(keys, reader, dossier)}`;
}

/** The page that each link opens. */
const PAGE: Record<Holder['rol'], string> = {
  aanvrager: 'status',
  ssd: 'ssd',
  ondertekenaar: 'ondertekenen',
};

/** The beheerder gets the applicant's link: to the status. */
function readerOf(to: Recipient): Holder {
  const nummer = ondertekenaarNummer(to);
  if (nummer !== undefined) return { rol: 'ondertekenaar', nummer };
  return to === 'ssd' ? { rol: 'ssd' } : { rol: 'aanvrager' };
}
