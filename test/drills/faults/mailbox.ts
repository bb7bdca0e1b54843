import type { Email } from 'postal-mime';
import { readLink } from '../../../web/dossier/link.ts';

/** One copy of a mail that SES took. */
export type Delivered = {
  readonly berichtId: string;
  readonly naar: string;
  readonly tijd: number;
  /** Of what the mail says, so that two copies can be compared. */
  readonly subject: string;
};

type Letter = { readonly berichtId: string; readonly naar: string; readonly mail: Email };
type Waiter = { readonly ready: (token: string) => void };

const LINK = /https?:\/\/\S+?\/(ondertekenen|ssd|status)\/(#\S+)/;

/** Everything that reached the mailboxes, and whoever waits for a link. It keeps no bodies: there are too many. */
export class LetterBox {
  readonly delivered = new Map<string, Delivered[]>();
  readonly #tokens = new Map<string, string>();
  readonly #waiters = new Map<string, Waiter[]>();

  take({ berichtId, naar, mail }: Letter): void {
    const earlier = this.delivered.get(berichtId) ?? [];
    const piece = { berichtId, naar, tijd: Date.now(), subject: mail.subject ?? '' };
    this.delivered.set(berichtId, [...earlier, piece]);
    const [, page, hash = ''] = LINK.exec(mail.text ?? '') ?? [];
    const link = readLink(hash);
    if (page === undefined || link === undefined) return;
    const place = `${page} ${link.kenmerk} ${page === 'ondertekenen' ? naar : ''}`;
    this.#tokens.set(place, link.token);
    for (const { ready } of this.#waiters.get(place) ?? []) ready(link.token);
    this.#waiters.delete(place);
  }

  /** The token in the link to a page that somebody gets by mail, as soon as it is there. */
  token(page: 'ondertekenen' | 'ssd', kenmerk: string, naar = ''): Promise<string> {
    const place = `${page} ${kenmerk} ${page === 'ondertekenen' ? naar : ''}`;
    const already = this.#tokens.get(place);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((ready) => {
      this.#waiters.set(place, [...(this.#waiters.get(place) ?? []), { ready }]);
    });
  }
}
