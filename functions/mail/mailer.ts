import {
  SendRawEmailCommand,
  type SendRawEmailCommandOutput,
  type SESClient,
} from '@aws-sdk/client-ses';
import { isThrottlingError } from '@smithy/core/retry';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import type { Ontvanger } from '../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { emailFor } from '../../shared/dossier/ondertekenaars.ts';
import type { Sleutelbos } from '../security/tokens.ts';
import type { Briefinstellingen } from './letter.ts';

type Instellingen = Briefinstellingen & {
  readonly CONFIGURATIESET?: string | undefined;
  readonly SSD_CONFIGURATION_SET?: string | undefined;
};

/** SES took the mail but gave no id: we cannot learn of its bounce, so it counts as not sent. */
class SesGafGeenId extends Error {
  readonly code = 'ses-gaf-geen-id';
  constructor() {
    super('SES answered without a message id');
    this.name = 'SesGafGeenId';
  }
}

/** SES takes no more now: its rate or its day's number is reached. The mail itself was not looked at. */
export class SesTeDruk extends Error {
  readonly code = 'ses-te-druk';
  constructor(cause: unknown) {
    super('SES takes no more mail now', { cause });
    this.name = 'SesTeDruk';
  }
}

/** A mail is owed to somebody who has no address: the dossier is not what it should be. */
class GeenAdres extends Error {
  readonly code = 'geen-adres';
  constructor() {
    super('There is no address to send this mail to');
    this.name = 'GeenAdres';
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

  /**
   * @returns SES's id of the mail
   * @throws whatever SES or the SDK throws, SesTeDruk, SesGafGeenId, SleutelbosOnbereikbaar
   */
  async verstuur(bericht: Bericht, dossier: Dossier): Promise<string> {
    const naar = this.#adresVan(bericht, dossier);
    const { MessageId } = await this.#geefAanSes(
      new SendRawEmailCommand({
        Source: this.#instellingen.AFZENDER,
        Destinations: [naar],
        RawMessage: { Data: await this.#maak(bericht, dossier, naar) },
        ConfigurationSetName: this.#configurationSetFor(bericht.aan),
        // SES gives these back with a bounce: that is how it is matched, without a second index.
        Tags: [
          { Name: 'kenmerk', Value: dossier.kenmerk },
          { Name: 'bericht', Value: bericht.id },
        ],
      }),
    );
    if (MessageId === undefined || MessageId === '') throw new SesGafGeenId();
    return MessageId;
  }

  async #geefAanSes(opdracht: SendRawEmailCommand): Promise<SendRawEmailCommandOutput> {
    try {
      return await this.#ses.send(opdracht);
    } catch (fout) {
      const isTeSnel = isThrottlingError(fout as Parameters<typeof isThrottlingError>[0]);
      throw isTeSnel ? new SesTeDruk(fout) : fout;
    }
  }

  async #maak(bericht: Bericht, dossier: Dossier, naar: string): Promise<Buffer> {
    // Loaded when there is a mail: each minute the schedule starts this function, and mostly nothing is due.
    const { maakBrief } = await import('./letter.ts');
    return maakBrief({ bericht, dossier, naar }, this.#instellingen, await this.#sleutelbos());
  }

  #configurationSetFor(aan: Ontvanger): string | undefined {
    const { CONFIGURATIESET, SSD_CONFIGURATION_SET = CONFIGURATIESET } = this.#instellingen;
    return aan === 'ssd' ? SSD_CONFIGURATION_SET : CONFIGURATIESET;
  }

  #adresVan(bericht: Bericht, dossier: Dossier): string {
    if (bericht.aan === 'ssd') return this.#instellingen.SSD_EMAIL;
    const email = emailFor(dossier, bericht);
    if (email === undefined) throw new GeenAdres();
    return email;
  }
}
