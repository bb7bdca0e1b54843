import type { Dossier } from '../dossier/dossier.ts';
import type { Samenvattingsregel } from '../aanvraag/samenvatting.ts';

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
};

/** What a mail is made of: the dossier, and the links that its reader may use. */
export type Berichtgegevens = {
  readonly dossier: Dossier;
  readonly statuslink: string;
};
