import type { Samenvattingsdeel, Samenvattingsregel } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** A line of a mail's table; with `href` its value is a link. */
export type Gegevensregel = Samenvattingsregel & { readonly href?: string };

/** A part of a mail, the same for its text and its HTML form. */
export type Blok =
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly punten: readonly string[] }
  /** Something to pay attention to, such as a warning. */
  | { readonly soort: 'let-op'; readonly tekst: string }
  | { readonly soort: 'link'; readonly tekst: string; readonly href: string }
  | {
      readonly soort: 'gegevens';
      readonly titel: string;
      readonly regels: readonly Gegevensregel[];
    };

/** What a mail says; how it looks is up to whoever renders it. */
export type Berichtinhoud = {
  readonly onderwerp: string;
  readonly kop: string;
  readonly blokken: readonly Blok[];
  /** What goes along: the PDF, and for the SSD the data as JSON. */
  readonly bijlagen?: readonly ('pdf' | 'json')[];
};

/** What a mail is made of. */
export type Berichtgegevens = {
  readonly dossier: Dossier;
  /** The link that its reader holds: to the status, to sign, or the SSD's. */
  readonly link: string;
  readonly voor: 'beheerder' | 'ssd' | 'ondertekenaar';
  /** The signatory it goes to, counted from 1; 0 for beheerder and SSD. */
  readonly wie: number;
};

export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

/** The sections of the samenvatting; with the numbers of the paper form only for whoever types them over. */
export const alsGegevens = (delen: readonly Samenvattingsdeel[], metNummers: boolean): Blok[] =>
  delen.map(({ titel, regels }) => ({
    soort: 'gegevens',
    titel,
    regels: metNummers ? regels : regels.map((regel) => ({ ...regel, nummer: '' })),
  }));

export const gegevensregel = (label: string, waarde: string, href?: string): Gegevensregel => ({
  nummer: '',
  label,
  waarde,
  ...(href === undefined ? {} : { href }),
});
