import type { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import PostalMime, { type Email } from 'postal-mime';
import { Mailer } from '../../../functions/mail/mailer.ts';
import type { KeyRing } from '../../../functions/security/tokens.ts';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { check } from '../../../shared/aanvraag/check.ts';
import type { DeskMode } from '../../../shared/desk/roles.ts';
import type { Bericht } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { createAanvraag, withValue, type Path } from '../../fixtures/aanvragen.ts';

/** Every place of an aanvraag where a text is free. */
export const freeFields: readonly Path[] = [
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
  const aanvraag = createAanvraag('anders', 'wijziging');
  aanvraag.ondertekening.ondertekenaars.push({
    naam: 'C. Jansen',
    functie: 'Penningmeester',
    email: 'c.jansen@example.org',
  });
  return { ...aanvraag, opmerking: 'Graag snel.' };
})();

/** The stored form when it is accepted. */
const asValid = (input: unknown): Aanvraag | undefined => {
  const outcome = check(input);
  return outcome.ok ? outcome.aanvraag : undefined;
};

/**
 * The same aanvraag twice: with hostile texts wherever the form takes them, and with plain words in those places.
 * @param teksten for each of {@link freeFields} one
 */
export function twins(teksten: readonly string[]): { bad: Aanvraag; ordinary: Aanvraag } {
  let bad = basis;
  let ordinary = basis;
  freeFields.forEach((path, index) => {
    const text = teksten[index] ?? '';
    const having = asValid(withValue(bad, path, text));
    const value = having === undefined ? undefined : at(having, path);
    if (having === undefined || value === undefined || value === '') return;
    bad = having;
    if (!path.includes('email')) {
      ordinary = asValid(withValue(ordinary, path, asOrdinaryText(value, index))) ?? ordinary;
    }
  });
  return { bad, ordinary };
}

/** As many lines, of one word each; another word in each place, for two people of one name are warned about. */
export const asOrdinaryText = (text: string, place: number): string =>
  text.replace(/[^\n]+/gu, `Gewoon${place}`);

const at = (aanvraag: Aanvraag, path: Path): string | undefined =>
  path.reduce<unknown>((section, key) => (section as Record<string, unknown>)[key], aanvraag) as
    string | undefined;

/** A mail as it went to SES. */
export type Letter = { readonly bericht: Bericht; readonly raw: string; readonly mail: Email };

/** The keys of every link in these mails. */
export const keyRing: KeyRing = { current: 'a', keys: { a: 'k'.repeat(43) } };
const settings = {
  SITE_URL: 'https://loket.example.nl',
  MAIL_FROM: 'Mijn DUO <noreply@loket.example.nl>',
  SSD_EMAIL: 'ssd@example.nl',
};

/** Every mail that a dossier owes, made as versturen makes it. */
export const lettersOf = (dossier: Dossier): Promise<Letter[]> => lettersWith('link', dossier);

/** The same. @param deskMode how the SSD gets to it */
export async function lettersWith(deskMode: DeskMode, dossier: Dossier): Promise<Letter[]> {
  const rawLetter: Buffer[] = [];
  const ses = {
    send: ({ input }: SendRawEmailCommand) => {
      rawLetter.push(Buffer.from(input.RawMessage?.Data ?? []));
      return Promise.resolve({ MessageId: 'ses-1' });
    },
  };
  const mailer = new Mailer(ses as unknown as SESClient, { ...settings, DESK_MODE: deskMode }, () =>
    Promise.resolve(keyRing),
  );
  const letters: Letter[] = [];
  for (const bericht of dossier.berichten.filter(({ status }) => status === 'te-versturen')) {
    await mailer.send(bericht, dossier);
    const raw = rawLetter.at(-1)?.toString('latin1') ?? '';
    letters.push({ bericht, raw, mail: await PostalMime.parse(raw) });
  }
  return letters;
}
