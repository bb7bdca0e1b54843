import type { Samenvattingsdeel, Samenvattingsregel } from '../aanvraag/samenvatting.ts';
import type { Ontvanger } from '../dossier/berichtsoorten.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** A line of a mail's table; with `href` its value is a link. */
export type Gegevensregel = Omit<Samenvattingsregel, 'veld'> & { readonly href?: string };

/** A part of a mail, the same for its text and its HTML form. */
export type Blok =
  /** With `link` a part of the text can be pressed; as text it stands there as it is. */
  | { readonly soort: 'alinea'; readonly tekst: string; readonly link?: TextLink }
  | { readonly soort: 'lijst'; readonly punten: readonly string[] }
  /** Something to pay attention to, such as a warning. */
  | { readonly soort: 'let-op'; readonly tekst: string }
  /** The one thing to press; `quiet` where nothing needs to be done any more. */
  | {
      readonly soort: 'link';
      readonly tekst: string;
      readonly href: string;
      readonly quiet?: boolean;
    }
  | {
      readonly soort: 'gegevens';
      /** Empty where the only line says the same. */
      readonly titel: string;
      readonly regels: readonly Gegevensregel[];
    };

/** A part of a text, and where it leads. */
export type TextLink = { readonly text: string; readonly href: string };

/** What a mail says; how it looks is up to whoever renders it. */
export type Berichtinhoud = {
  readonly onderwerp: string;
  readonly kop: string;
  /** What is asked or what happened: a mail begins with it, for a list of mails shows its first words beside the subject. */
  readonly kern: string;
  readonly blokken: readonly Blok[];
  /** What goes along: the PDF, and for the SSD the data as JSON. */
  readonly bijlagen?: readonly ('pdf' | 'json')[];
  /** To the SSD: what it has to do, by which its mailbox can sort. */
  readonly state?: string;
};

/** What a mail is made of. */
export type Berichtgegevens = {
  readonly dossier: Dossier;
  /** The link that its reader holds: to the status, to sign, or the SSD's. */
  readonly link: string;
  readonly aan: Ontvanger;
};

/** What a warning in a mail begins with, in words: a colour alone says nothing to whoever cannot see it. */
export const LET_OP = 'Let op:';

export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
export const letOp = (tekst: string): Blok => ({ soort: 'let-op', tekst });

/** The sections of the samenvatting; with the numbers of the paper form only for whoever types them over. */
export const alsGegevens = (delen: readonly Samenvattingsdeel[], metNummers: boolean): Blok[] =>
  delen.map(({ titel, regels }) => ({
    soort: 'gegevens',
    titel: saysTheSame(titel, regels) ? '' : metNummers ? metHoofdstuk(titel, regels) : titel,
    regels: metNummers ? regels : regels.map((regel) => ({ ...regel, nummer: '' })),
  }));

const saysTheSame = (titel: string, regels: readonly Samenvattingsregel[]): boolean =>
  regels.length === 1 && regels[0]?.label === titel;

/** A section with the number of its part of the paper form: `2 Beheerder`. */
function metHoofdstuk(titel: string, [eerste]: readonly Samenvattingsregel[]): string {
  const hoofdstuk = eerste?.nummer.split('.')[0] ?? '';
  return hoofdstuk === '' ? titel : `${hoofdstuk} ${titel}`;
}

export const gegevensregel = (label: string, waarde: string, href?: string): Gegevensregel => ({
  nummer: '',
  label,
  waarde,
  ...(href === undefined ? {} : { href }),
});
