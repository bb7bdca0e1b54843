import type { SamenvattingSection, SamenvattingRow } from '../aanvraag/samenvatting.ts';
import type { Recipient } from '../dossier/berichtsoorten.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** A line of a mail's table; with `href` its value is a link. */
export type DataRow = Omit<SamenvattingRow, 'veld'> & { readonly href?: string };

/** A part of a mail, the same for its text and its HTML form. */
export type Block =
  /** With `link` a part of the text can be pressed; as text it stands there as it is. */
  | { readonly soort: 'alinea'; readonly text: string; readonly link?: TextLink }
  | { readonly soort: 'lijst'; readonly points: readonly string[] }
  /** Something to pay attention to, such as a warning. */
  | { readonly soort: 'let-op'; readonly text: string }
  /** The one thing to press; `quiet` where nothing needs to be done any more. */
  | {
      readonly soort: 'link';
      readonly text: string;
      readonly href: string;
      readonly quiet?: boolean;
    }
  | {
      readonly soort: 'gegevens';
      /** Empty where the only line says the same. */
      readonly titel: string;
      readonly regels: readonly DataRow[];
    };

/** A part of a text, and where it leads. */
export type TextLink = { readonly text: string; readonly href: string };

/** What a mail says; how it looks is up to whoever renders it. */
export type BerichtContent = {
  readonly subject: string;
  readonly heading: string;
  /** What is asked or what happened: a mail begins with it, for a list of mails shows its first words beside the subject. */
  readonly core: string;
  readonly blocks: readonly Block[];
  /** What goes along: the PDF, and for the SSD the data as JSON. */
  readonly attachments?: readonly ('pdf' | 'json')[];
  /** To the SSD: what it has to do, by which its mailbox can sort. */
  readonly state?: string;
};

/** What a mail is made of. */
export type BerichtData = {
  readonly dossier: Dossier;
  /** The link that its reader holds: to the status, to sign, or the SSD's. */
  readonly link: string;
  readonly aan: Recipient;
};

/** What a warning in a mail begins with, in words: a colour alone says nothing to whoever cannot see it. */
export const NOTICE = 'Let op:';

export const paragraphBlock = (text: string): Block => ({ soort: 'alinea', text });
export const notice = (text: string): Block => ({ soort: 'let-op', text });

/** The sections of the samenvatting; with the numbers of the paper form only for whoever types them over. */
export const asData = (sections: readonly SamenvattingSection[], withNummers: boolean): Block[] =>
  sections.map(({ titel, regels }) => ({
    soort: 'gegevens',
    titel: saysTheSame(titel, regels) ? '' : withNummers ? withChapter(titel, regels) : titel,
    regels: withNummers ? regels : regels.map((line) => ({ ...line, nummer: '' })),
  }));

const saysTheSame = (titel: string, regels: readonly SamenvattingRow[]): boolean =>
  regels.length === 1 && regels[0]?.label === titel;

/** A section with the number of its part of the paper form: `2 Beheerder`. */
function withChapter(titel: string, [first]: readonly SamenvattingRow[]): string {
  const chapter = first?.nummer.split('.')[0] ?? '';
  return chapter === '' ? titel : `${chapter} ${titel}`;
}

export const dataRow = (label: string, waarde: string, href?: string): DataRow => ({
  nummer: '',
  label,
  waarde,
  ...(href === undefined ? {} : { href }),
});
