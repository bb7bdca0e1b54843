import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { readLink } from '../../web/dossier/link.ts';
import type { Service } from './service.ts';
import { type Letter, waitForLetter } from './mailbox.ts';
import { submitAanvraag } from './requests.ts';

/**
 * Sends an aanvraag in. @returns its kenmerk and the link of the applicant
 * @throws Error when it was not accepted
 */
export async function sendIn(
  service: Pick<Service, 'site'>,
  aanvraag: Aanvraag,
  key?: string,
  headers?: Readonly<Record<string, string>>,
): Promise<{ kenmerk: string; statusLink: string }> {
  const { status, content } = await submitAanvraag(service, aanvraag, key, headers);
  if (status !== 201) throw new Error(`Not accepted: ${status} ${JSON.stringify(content)}`);
  const { kenmerk, statusToken } = content;
  return { kenmerk, statusLink: `/status/#${kenmerk}.${statusToken}` };
}

/** @throws Error when the mail has no link to a page about a dossier */
export function linkFrom({ text }: Letter): string {
  const link = /https?:\/\/\S+\/#\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error('No link in this mail');
  return link;
}

/** The link to sign, from the mail to a signatory. */
export const requestTo = async (
  service: Pick<Service, 'mail'>,
  kenmerk: string,
  to: string,
): Promise<string> => linkFrom(await waitForLetter(service, kenmerk, to, '', '/ondertekenen/#'));

/** The link of the SSD, from its mail. */
export const linkOfSsd = async (service: Pick<Service, 'mail'>, kenmerk: string): Promise<string> =>
  linkFrom(await waitForLetter(service, kenmerk, ssd.email, '', '/ssd/#'));

/** What opens the dossier with the API. @throws Error when the link holds nothing */
export function tokenFrom(link: string): string {
  const read = readLink(new URL(link, 'http://localhost').hash);
  if (read === undefined) throw new Error('No token in this link');
  return read.token;
}
