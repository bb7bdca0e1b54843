import type { Aanvulling } from '../../shared/dossier/questions.ts';
import type { SamenvattingSection } from '../../shared/aanvraag/samenvatting.ts';

/** One signatory, and how they stand. */
export type DocumentOndertekenaar = {
  readonly naam: string;
  readonly functie: string;
  /** Whether the address is not the one that was sent in: whoever has the link to the status could do that, and sign. */
  readonly addressChanged?: boolean;
  /** Evidence, when signed by a link. */
  readonly getekend?: {
    readonly at: string;
    /** Whose link it was; another signatory does not see it. */
    readonly email?: string;
    readonly verklaringVersion: string;
  };
};

/** Everything that stands in the document; times are RFC 3339 in UTC. */
export type DocumentData = {
  readonly kenmerk: string;
  readonly ingediendOp: string;
  /** Who filled it in on the telephone; nothing when the applicant did it themself. */
  readonly filledInBy?: string;
  /** The last day to sign, or on which the paper can come in, as people read it. */
  readonly lastDay: string;
  /** One readable line, such as `Wacht op ondertekening`. */
  readonly status: string;
  /** SHA-256 in hexadecimal. */
  readonly documentHash: string;
  /** What was hashed, to go along as a file; nothing for whoever is not to get it. */
  readonly canonicalJson?: string;
  readonly wijze: 'digitaal' | 'papier';
  /** What the SSD should look at and do first; empty for everybody else. */
  readonly signalen: readonly string[];
  readonly sections: readonly SamenvattingSection[];
  /** What the SSD asked and what the beheerder answered; not for a signatory. */
  readonly aanvullingen: readonly Aanvulling[];
  /** Which dossiers this one replaces and is replaced by; for the SSD. */
  readonly vervangt?: string | undefined;
  readonly vervangenDoor?: readonly string[] | undefined;
  /** What signing means, sentence by sentence. */
  readonly verklaring: readonly string[];
  /** What a signature by a link is worth. */
  readonly evidence: string;
  readonly ondertekenaars: readonly DocumentOndertekenaar[];
  /** False once nobody can sign any more: the document then does not ask for it. */
  readonly canSign: boolean;
};

/** Whether the document asks for a signature that is not there. */
export const asksSignature = ({ canSign, ondertekenaars }: DocumentData) =>
  canSign && ondertekenaars.some(({ getekend }) => getekend === undefined);
