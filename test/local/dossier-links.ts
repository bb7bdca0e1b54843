import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { leesLink } from '../../web/dossier/link.ts';
import type { Loket } from './service.ts';
import { type Brief, wachtOpBrief } from './mailbox.ts';
import { dienIn } from './requests.ts';

/**
 * Sends an aanvraag in. @returns its kenmerk and the link of the applicant
 * @throws Error when it was not accepted
 */
export async function stuurIn(
  loket: Pick<Loket, 'site'>,
  aanvraag: Aanvraag,
  sleutel?: string,
  headers?: Readonly<Record<string, string>>,
): Promise<{ kenmerk: string; statuslink: string }> {
  const { status, inhoud } = await dienIn(loket, aanvraag, sleutel, headers);
  if (status !== 201) throw new Error(`Not accepted: ${status} ${JSON.stringify(inhoud)}`);
  const { kenmerk, statusToken } = inhoud;
  return { kenmerk, statuslink: `/status/#${kenmerk}.${statusToken}` };
}

/** @throws Error when the mail has no link to a page about a dossier */
export function linkUit({ tekst }: Brief): string {
  const link = /https?:\/\/\S+\/#\S+/.exec(tekst)?.[0];
  if (link === undefined) throw new Error('No link in this mail');
  return link;
}

/** The link to sign, from the mail to a signatory. */
export const verzoekAan = async (
  loket: Pick<Loket, 'mail'>,
  kenmerk: string,
  naar: string,
): Promise<string> => linkUit(await wachtOpBrief(loket, kenmerk, naar, '', '/ondertekenen/#'));

/** The link of the SSD, from its mail. */
export const linkVanSsd = async (loket: Pick<Loket, 'mail'>, kenmerk: string): Promise<string> =>
  linkUit(await wachtOpBrief(loket, kenmerk, ssd.email, '', '/ssd/#'));

/** What opens the dossier with the API. @throws Error when the link holds nothing */
export function tokenUit(link: string): string {
  const gelezen = leesLink(new URL(link, 'http://localhost').hash);
  if (gelezen === undefined) throw new Error('No token in this link');
  return gelezen.token;
}
