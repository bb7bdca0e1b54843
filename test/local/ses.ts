import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';

/** SES's API on this machine, that keeps every raw message and can refuse to take more. */
export type Ses = {
  readonly url: string;
  readonly received: {
    /** Its X-Bericht-Id: what two copies of one mail have in common. */
    readonly berichtId: string;
    readonly naar: string;
    readonly raw: string;
    readonly mail: Email;
    readonly set: string | null;
  }[];
  /** Refuses this many requests from now on, as SES does when something is wrong with it. */
  refuse: (count: number) => void;
  /** Refuses this many requests from now on, as SES does when they come too fast. */
  throttle: (count: number) => void;
  stop: () => Promise<void>;
};

const XML = { 'content-type': 'text/xml' };
const errorXml = (soort: 'Receiver' | 'Sender', code: string, text: string): string =>
  `<ErrorResponse><Error><Type>${soort}</Type><Code>${code}</Code><Message>${text}</Message></Error></ErrorResponse>`;

/** @param save what to do with each mail, for whoever wants to keep less of it */
export async function startSes(save?: (letter: Ses['received'][number]) => void): Promise<Ses> {
  const received: Ses['received'] = [];
  let toRefuse = 0;
  let toThrottle = 0;
  let nummer = 0;
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      if (toRefuse > 0) {
        toRefuse -= 1;
        response.writeHead(500, XML).end(errorXml('Receiver', 'InternalFailure', 'x'));
        return;
      }
      if (toThrottle > 0) {
        toThrottle -= 1;
        response
          .writeHead(400, XML)
          .end(errorXml('Sender', 'Throttling', 'Maximum sending rate exceeded.'));
        return;
      }
      const fields = new URLSearchParams(body);
      const raw = Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64').toString('utf8');
      const naar = fields.get('Destinations.member.1') ?? '';
      const set = fields.get('ConfigurationSetName');
      const berichtId = /^X-Bericht-Id: (\S+)/im.exec(raw)?.[1] ?? '';
      const letter = { berichtId, naar, raw, mail: await PostalMime.parse(raw), set };
      if (save === undefined) received.push(letter);
      else save(letter);
      nummer += 1;
      response.writeHead(200, XML);
      response.end(
        `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-${nummer}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
      );
    });
  });
  const port = await new Promise<number>((ready) => {
    server.listen(0, '127.0.0.1', () => {
      ready((server.address() as AddressInfo).port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    refuse: (count) => {
      toRefuse = count;
    },
    throttle: (count) => {
      toThrottle = count;
    },
    stop: () =>
      new Promise((ready) => {
        server.closeAllConnections();
        server.close(() => {
          ready();
        });
      }),
  };
}
