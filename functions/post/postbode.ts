import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { berichten } from '../../shared/berichten/berichten.ts';
import type { Bericht, Ontvanger } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { maakToken, type Sleutelbos } from '../platform/tokens.ts';
import { naarMime } from './mime.ts';

type Instellingen = {
  readonly SITE_URL: string;
  readonly AFZENDER: string;
  readonly SSD_EMAIL: string;
};

/** SES took the mail but gave no id: we cannot learn of its bounce, so it counts as not sent. */
export class SesGafGeenId extends Error {
  readonly code = 'ses-gaf-geen-id';
  constructor() {
    super('SES answered without a message id');
    this.name = 'SesGafGeenId';
  }
}

/** Makes the mails of a dossier and hands them to SES. */
export class Postbode {
  readonly #ses: SESClient;
  readonly #instellingen: Instellingen;
  readonly #sleutelbos: () => Promise<Sleutelbos>;

  constructor(ses: SESClient, instellingen: Instellingen, sleutelbos: () => Promise<Sleutelbos>) {
    this.#ses = ses;
    this.#instellingen = instellingen;
    this.#sleutelbos = sleutelbos;
  }

  /** @returns SES's id of the mail @throws whatever SES or the SDK throws, SesGafGeenId, SleutelbosOnbereikbaar */
  async verstuur(bericht: Bericht, dossier: Dossier): Promise<string> {
    const naar = this.#adresVan(bericht.aan, dossier);
    const { MessageId } = await this.#ses.send(
      new SendRawEmailCommand({
        Source: this.#instellingen.AFZENDER,
        Destinations: [naar],
        RawMessage: { Data: await this.#maak(bericht, dossier, naar) },
      }),
    );
    if (MessageId === undefined || MessageId === '') throw new SesGafGeenId();
    return MessageId;
  }

  async #maak(bericht: Bericht, dossier: Dossier, naar: string): Promise<Buffer> {
    const inhoud = berichten[bericht.soort]({
      dossier,
      statuslink: await this.#statuslink(dossier),
    });
    const { renderBericht } = await import('#weergave/bericht');
    const { kenmerk } = dossier;
    const { SSD_EMAIL, AFZENDER } = this.#instellingen;
    return naarMime(inhoud, renderBericht(inhoud), {
      van: AFZENDER,
      naar,
      ...(bericht.aan === 'ssd' ? {} : { antwoordNaar: SSD_EMAIL }),
      berichtId: `${kenmerk}-${bericht.id}`,
      draad: `<${kenmerk}@dossier.${new URL(this.#instellingen.SITE_URL).hostname}>`,
    });
  }

  async #statuslink({ kenmerk }: Dossier): Promise<string> {
    const token = maakToken(await this.#sleutelbos(), { doel: 'status', kenmerk, onderwerp: '' });
    return `${this.#instellingen.SITE_URL}/status/#${kenmerk}.${token}`;
  }

  #adresVan(aan: Ontvanger, dossier: Dossier): string {
    return aan === 'ssd' ? this.#instellingen.SSD_EMAIL : dossier.aanvraag.beheerder.email;
  }
}
