import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type { Berichtinhoud } from '../../shared/berichten/inhoud.ts';
import { naarTekst } from './tekst.ts';

/** A file that goes along. */
export type Bijlage = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer | string;
};

/** Everything on the outside of a mail. */
export type Envelop = {
  readonly van: string;
  readonly naar: string;
  /** Left out where a reply would hand over a link that the mail holds. */
  readonly antwoordNaar?: string;
  readonly berichtId: string;
  readonly bijlagen: readonly Bijlage[];
  /** One made-up Message-ID per dossier, so that a mailbox shows its mails as one thread. */
  readonly draad: string;
};

/** Longest encoded word, RFC 2047's 75 with room for the name of the header: characters. */
const WOORD = 52;

/**
 * The composer leaves what looks like an encoded word as it stands, and mail programs decode it: a name could hide in one
 * what no name may hold, such as a web address. Encoded once more it is shown as it was typed.
 */
const letterlijk = (onderwerp: string): string =>
  onderwerp.includes('=?') ? encodeWord(onderwerp, 'B', WOORD) : onderwerp;

/** The raw message, as bytes. The composer encodes headers and bodies; values never reach a header unencoded. */
export function naarMime(inhoud: Berichtinhoud, html: string, envelop: Envelop): Promise<Buffer> {
  const { van, naar, antwoordNaar, berichtId, draad, bijlagen } = envelop;
  return new MailComposer({
    from: van,
    to: naar,
    ...(antwoordNaar === undefined ? {} : { replyTo: antwoordNaar }),
    subject: letterlijk(inhoud.onderwerp),
    references: draad,
    text: naarTekst(inhoud),
    html,
    attachments: [...bijlagen],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Bericht-Id': berichtId },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
