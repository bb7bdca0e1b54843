import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';

/** SES's API on this machine, that keeps every raw message and can refuse to take more. */
export type Ses = {
  readonly url: string;
  readonly ontvangen: {
    /** Its X-Bericht-Id: what two copies of one mail have in common. */
    readonly berichtId: string;
    readonly naar: string;
    readonly ruw: string;
    readonly mail: Email;
    readonly set: string | null;
  }[];
  /** Refuses this many requests from now on, as SES does when something is wrong with it. */
  weiger: (aantal: number) => void;
  /** Refuses this many requests from now on, as SES does when they come too fast. */
  smoor: (aantal: number) => void;
  stop: () => Promise<void>;
};

const XML = { 'content-type': 'text/xml' };
const foutXml = (soort: 'Receiver' | 'Sender', code: string, tekst: string): string =>
  `<ErrorResponse><Error><Type>${soort}</Type><Code>${code}</Code><Message>${tekst}</Message></Error></ErrorResponse>`;

/** @param bewaar what to do with each mail, for whoever wants to keep less of it */
export async function startSes(bewaar?: (brief: Ses['ontvangen'][number]) => void): Promise<Ses> {
  const ontvangen: Ses['ontvangen'] = [];
  let teWeigeren = 0;
  let teSmoren = 0;
  let nummer = 0;
  const server = createServer((verzoek, antwoord) => {
    void text(verzoek).then(async (lichaam) => {
      if (teWeigeren > 0) {
        teWeigeren -= 1;
        antwoord.writeHead(500, XML).end(foutXml('Receiver', 'InternalFailure', 'x'));
        return;
      }
      if (teSmoren > 0) {
        teSmoren -= 1;
        antwoord
          .writeHead(400, XML)
          .end(foutXml('Sender', 'Throttling', 'Maximum sending rate exceeded.'));
        return;
      }
      const velden = new URLSearchParams(lichaam);
      const ruw = Buffer.from(velden.get('RawMessage.Data') ?? '', 'base64').toString('utf8');
      const naar = velden.get('Destinations.member.1') ?? '';
      const set = velden.get('ConfigurationSetName');
      const berichtId = /^X-Bericht-Id: (\S+)/im.exec(ruw)?.[1] ?? '';
      const brief = { berichtId, naar, ruw, mail: await PostalMime.parse(ruw), set };
      if (bewaar === undefined) ontvangen.push(brief);
      else bewaar(brief);
      nummer += 1;
      antwoord.writeHead(200, XML);
      antwoord.end(
        `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-${nummer}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
      );
    });
  });
  const poort = await new Promise<number>((klaar) => {
    server.listen(0, '127.0.0.1', () => {
      klaar((server.address() as AddressInfo).port);
    });
  });
  return {
    url: `http://127.0.0.1:${poort}`,
    ontvangen,
    weiger: (aantal) => {
      teWeigeren = aantal;
    },
    smoor: (aantal) => {
      teSmoren = aantal;
    },
    stop: () =>
      new Promise((klaar) => {
        server.closeAllConnections();
        server.close(() => {
          klaar();
        });
      }),
  };
}
