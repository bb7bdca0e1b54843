import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type { BerichtContent } from '../../shared/berichten/content.ts';
import { toText } from './text.ts';

/** A file that goes along. */
export type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer | string;
};

/** Everything on the outside of a mail. */
export type Envelope = {
  readonly from: string;
  readonly to: string;
  /** Left out where a reply would hand over a link that the mail holds. */
  readonly replyTo?: string;
  readonly berichtId: string;
  readonly attachments: readonly Attachment[];
  /** One made-up Message-ID per dossier, so that a mailbox shows its mails as one thread. */
  readonly thread: string;
  /** Whose service it is. */
  readonly organisation: string;
  /** The same for every mail of this service: a mailbox can sort by it, and Exchange answers no list. */
  readonly listId: string;
};

/** Longest encoded word, RFC 2047's 75 with room for the name of the header: characters. */
const WORD = 52;

/**
 * The composer leaves what looks like an encoded word as it stands, and mail programs decode it: a name could hide in one
 * what no name may hold, such as a web address. Encoded once more it is shown as it was typed.
 */
const literal = (subject: string): string =>
  subject.includes('=?') ? encodeWord(subject, 'B', WORD) : subject;

/** The composer below makes CRLF of each LF, and leaves a bare CR that somebody typed. */
const withoutCr = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/**
 * Keeps machines from answering: by the standard (RFC 3834), and by what Exchange heeds, which would send a holiday notice
 * to the SSD.
 */
const QUIET = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

/**
 * The raw message, as bytes, with CRLF at the end of each line. The composer encodes headers and bodies; values never reach
 * a header unencoded.
 */
export function toMime(content: BerichtContent, html: string, envelope: Envelope): Promise<Buffer> {
  const { from, to, replyTo, berichtId, thread, attachments, organisation, listId } = envelope;
  return new MailComposer({
    from,
    to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: literal(content.subject),
    references: thread,
    text: withoutCr(toText(content, organisation)),
    html: withoutCr(html),
    attachments: [...attachments],
    headers: {
      ...QUIET,
      'X-Bericht-Id': berichtId,
      'List-Id': listId,
      ...(content.state === undefined ? {} : { 'X-Beheerdersloket-Status': content.state }),
    },
    // Left to itself the composer keeps a text's own line ends. Strict servers refuse a bare LF (RFC 5321, 2.3.8).
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
