import {
  SendRawEmailCommand,
  type SendRawEmailCommandOutput,
  type SESClient,
} from '@aws-sdk/client-ses';
import { isThrottlingError } from '@smithy/core/retry';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import type { Recipient } from '../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { emailFor } from '../../shared/dossier/ondertekenaars.ts';
import type { KeyRing } from '../security/tokens.ts';
import type { LetterSettings } from './letter.ts';

type Settings = LetterSettings & {
  readonly CONFIGURATION_SET?: string | undefined;
  readonly SSD_CONFIGURATION_SET?: string | undefined;
};

/** SES took the mail but gave no id: we cannot learn of its bounce, so it counts as not sent. */
class SesGaveNoId extends Error {
  readonly code = 'ses-gaf-geen-id';
  constructor() {
    super('SES answered without a message id');
    this.name = 'SesGaveNoId';
  }
}

/** SES takes no more now: its rate or its day's number is reached. The mail itself was not looked at. */
export class SesTooBusy extends Error {
  readonly code = 'ses-te-druk';
  constructor(cause: unknown) {
    super('SES takes no more mail now', { cause });
    this.name = 'SesTooBusy';
  }
}

/** A mail is owed to somebody who has no address: the dossier is not what it should be. */
class NoAdres extends Error {
  readonly code = 'geen-adres';
  constructor() {
    super('There is no address to send this mail to');
    this.name = 'NoAdres';
  }
}

/** Makes the mails of a dossier and hands them to SES. */
export class Mailer {
  readonly #ses: SESClient;
  readonly #settings: Settings;
  readonly #keyRing: () => Promise<KeyRing>;

  constructor(ses: SESClient, settings: Settings, keyRing: () => Promise<KeyRing>) {
    this.#ses = ses;
    this.#settings = settings;
    this.#keyRing = keyRing;
  }

  /**
   * @returns SES's id of the mail
   * @throws whatever SES or the SDK throws, SesTooBusy, SesGaveNoId, KeyRingUnreachable
   */
  async send(bericht: Bericht, dossier: Dossier): Promise<string> {
    const to = this.#adresOf(bericht, dossier);
    const { MessageId } = await this.#giveToSes(
      new SendRawEmailCommand({
        Source: this.#settings.MAIL_FROM,
        Destinations: [to],
        RawMessage: { Data: await this.#create(bericht, dossier, to) },
        ConfigurationSetName: this.#configurationSetFor(bericht.aan),
        // SES gives these back with a bounce: that is how it is matched, without a second index.
        Tags: [
          { Name: 'kenmerk', Value: dossier.kenmerk },
          { Name: 'bericht', Value: bericht.id },
        ],
      }),
    );
    if (MessageId === undefined || MessageId === '') throw new SesGaveNoId();
    return MessageId;
  }

  async #giveToSes(command: SendRawEmailCommand): Promise<SendRawEmailCommandOutput> {
    try {
      return await this.#ses.send(command);
    } catch (error) {
      const isTooFast = isThrottlingError(error as Parameters<typeof isThrottlingError>[0]);
      throw isTooFast ? new SesTooBusy(error) : error;
    }
  }

  async #create(bericht: Bericht, dossier: Dossier, to: string): Promise<Buffer> {
    // Loaded when there is a mail: each minute the schedule starts this function, and mostly nothing is due.
    const { createLetter } = await import('./letter.ts');
    return createLetter({ bericht, dossier, to }, this.#settings, await this.#keyRing());
  }

  #configurationSetFor(to: Recipient): string | undefined {
    const { CONFIGURATION_SET, SSD_CONFIGURATION_SET = CONFIGURATION_SET } = this.#settings;
    return to === 'ssd' ? SSD_CONFIGURATION_SET : CONFIGURATION_SET;
  }

  #adresOf(bericht: Bericht, dossier: Dossier): string {
    if (bericht.aan === 'ssd') return this.#settings.SSD_EMAIL;
    const email = emailFor(dossier, bericht);
    if (email === undefined) throw new NoAdres();
    return email;
  }
}
