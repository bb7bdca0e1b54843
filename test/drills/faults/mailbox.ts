import type { Email } from 'postal-mime';
import { leesLink } from '../../../web/dossier/link.ts';

/** One copy of a mail that SES took. */
export type Bezorgd = {
  readonly berichtId: string;
  readonly naar: string;
  readonly tijd: number;
  /** Of what the mail says, so that two copies can be compared. */
  readonly onderwerp: string;
};

type Brief = { readonly berichtId: string; readonly naar: string; readonly mail: Email };
type Wachter = { readonly klaar: (token: string) => void };

const LINK = /https?:\/\/\S+?\/(ondertekenen|ssd|status)\/(#\S+)/;

/** Everything that reached the mailboxes, and whoever waits for a link. It keeps no bodies: there are too many. */
export class Brievenbus {
  readonly bezorgd = new Map<string, Bezorgd[]>();
  readonly #tokens = new Map<string, string>();
  readonly #wachters = new Map<string, Wachter[]>();

  neem({ berichtId, naar, mail }: Brief): void {
    const eerder = this.bezorgd.get(berichtId) ?? [];
    const stuk = { berichtId, naar, tijd: Date.now(), onderwerp: mail.subject ?? '' };
    this.bezorgd.set(berichtId, [...eerder, stuk]);
    const [, pagina, hash = ''] = LINK.exec(mail.text ?? '') ?? [];
    const link = leesLink(hash);
    if (pagina === undefined || link === undefined) return;
    const plaats = `${pagina} ${link.kenmerk} ${pagina === 'ondertekenen' ? naar : ''}`;
    this.#tokens.set(plaats, link.token);
    for (const { klaar } of this.#wachters.get(plaats) ?? []) klaar(link.token);
    this.#wachters.delete(plaats);
  }

  /** The token in the link to a page that somebody gets by mail, as soon as it is there. */
  token(pagina: 'ondertekenen' | 'ssd', kenmerk: string, naar = ''): Promise<string> {
    const plaats = `${pagina} ${kenmerk} ${pagina === 'ondertekenen' ? naar : ''}`;
    const al = this.#tokens.get(plaats);
    if (al !== undefined) return Promise.resolve(al);
    return new Promise((klaar) => {
      this.#wachters.set(plaats, [...(this.#wachters.get(plaats) ?? []), { klaar }]);
    });
  }
}
