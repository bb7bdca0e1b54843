import type { Samenvattingsdeel } from '../../shared/aanvraag/samenvatting.ts';

/** One signatory, and how they stand. */
export type Documentondertekenaar = {
  readonly naam: string;
  readonly functie: string;
  /** Whether the address is not the one that was sent in: whoever has the link to the status could do that, and sign. */
  readonly addressChanged?: boolean;
  /** Evidence, when signed by a link. */
  readonly getekend?: {
    readonly op: string;
    readonly email: string;
    readonly verklaringVersie: string;
  };
};

/** Everything that stands in the document; times are RFC 3339 in UTC. */
export type Documentgegevens = {
  readonly kenmerk: string;
  readonly ingediendOp: string;
  /** The last moment to sign. */
  readonly verlooptOp: string;
  /** One readable line, such as `Wacht op ondertekening`. */
  readonly status: string;
  /** SHA-256 in hexadecimal. */
  readonly documentHash: string;
  readonly wijze: 'digitaal' | 'papier';
  /** What the SSD should look at; empty for everybody else. */
  readonly signalen: readonly string[];
  readonly delen: readonly Samenvattingsdeel[];
  /** What signing means, sentence by sentence. */
  readonly verklaring: readonly string[];
  readonly ondertekenaars: readonly Documentondertekenaar[];
  /** False once nobody can sign any more: the document then does not ask for it. */
  readonly kanTekenen: boolean;
};

/** Whether the document asks for a signature that is not there. */
export const vraagtHandtekening = ({ kanTekenen, ondertekenaars }: Documentgegevens) =>
  kanTekenen && ondertekenaars.some(({ getekend }) => getekend === undefined);
