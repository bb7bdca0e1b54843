import type { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import PostalMime, { type Email } from 'postal-mime';
import { Postbode } from '../../../functions/mail/mailer.ts';
import type { Sleutelbos } from '../../../functions/security/tokens.ts';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { controleer } from '../../../shared/aanvraag/check.ts';
import type { DeskMode } from '../../../shared/desk/roles.ts';
import type { Bericht } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../fixtures/aanvragen.ts';

/** Every place of an aanvraag where a text is free. */
export const vrijeVelden: readonly Pad[] = [
  ['organisatie', 'typeAnders'],
  ['organisatie', 'nummers', 'anders', 'soort'],
  ['organisatie', 'nummers', 'anders', 'nummer'],
  ['organisatie', 'naam'],
  ['organisatie', 'adres', 'straat'],
  ['organisatie', 'adres', 'woonplaats'],
  ['beheerder', 'naam'],
  ['beheerder', 'functie'],
  ['beheerder', 'email'],
  ['ondertekening', 'ondertekenaars', 0, 'naam'],
  ['ondertekening', 'ondertekenaars', 0, 'functie'],
  ['ondertekening', 'ondertekenaars', 1, 'email'],
  ['opmerking'],
];

const basis = ((): Aanvraag => {
  const aanvraag = maakAanvraag('anders', 'wijziging');
  aanvraag.ondertekening.ondertekenaars.push({
    naam: 'C. Jansen',
    functie: 'Penningmeester',
    email: 'c.jansen@example.org',
  });
  return { ...aanvraag, opmerking: 'Graag snel.' };
})();

/** The stored form when it is accepted. */
const alsGeldig = (invoer: unknown): Aanvraag | undefined => {
  const uitkomst = controleer(invoer);
  return uitkomst.ok ? uitkomst.aanvraag : undefined;
};

/**
 * The same aanvraag twice: with hostile texts wherever the form takes them, and with plain words in those places.
 * @param teksten for each of {@link vrijeVelden} one
 */
export function tweelingen(teksten: readonly string[]): { kwaad: Aanvraag; gewoon: Aanvraag } {
  let kwaad = basis;
  let gewoon = basis;
  vrijeVelden.forEach((pad, index) => {
    const tekst = teksten[index] ?? '';
    const met = alsGeldig(metWaarde(kwaad, pad, tekst));
    const waarde = met === undefined ? undefined : op(met, pad);
    if (met === undefined || waarde === undefined || waarde === '') return;
    kwaad = met;
    if (!pad.includes('email')) {
      gewoon = alsGeldig(metWaarde(gewoon, pad, alsGewoneTekst(waarde, index))) ?? gewoon;
    }
  });
  return { kwaad, gewoon };
}

/** As many lines, of one word each; another word in each place, for two people of one name are warned about. */
export const alsGewoneTekst = (tekst: string, plaats: number): string =>
  tekst.replace(/[^\n]+/gu, `Gewoon${plaats}`);

const op = (aanvraag: Aanvraag, pad: Pad): string | undefined =>
  pad.reduce<unknown>((deel, sleutel) => (deel as Record<string, unknown>)[sleutel], aanvraag) as
    string | undefined;

/** A mail as it went to SES. */
export type Brief = { readonly bericht: Bericht; readonly ruw: string; readonly mail: Email };

/** The keys of every link in these mails. */
export const bos: Sleutelbos = { huidig: 'a', sleutels: { a: 'k'.repeat(43) } };
const instellingen = {
  SITE_URL: 'https://loket.example.nl',
  AFZENDER: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
};

/** Every mail that a dossier owes, made as versturen makes it. */
export const brievenVan = (dossier: Dossier): Promise<Brief[]> => lettersWith('link', dossier);

/** The same. @param deskMode how the SSD gets to it */
export async function lettersWith(deskMode: DeskMode, dossier: Dossier): Promise<Brief[]> {
  const ruwe: Buffer[] = [];
  const ses = {
    send: ({ input }: SendRawEmailCommand) => {
      ruwe.push(Buffer.from(input.RawMessage?.Data ?? []));
      return Promise.resolve({ MessageId: 'ses-1' });
    },
  };
  const postbode = new Postbode(
    ses as unknown as SESClient,
    { ...instellingen, DESK_MODE: deskMode },
    () => Promise.resolve(bos),
  );
  const brieven: Brief[] = [];
  for (const bericht of dossier.berichten.filter(({ status }) => status === 'te-versturen')) {
    await postbode.verstuur(bericht, dossier);
    const ruw = ruwe.at(-1)?.toString('latin1') ?? '';
    brieven.push({ bericht, ruw, mail: await PostalMime.parse(ruw) });
  }
  return brieven;
}
