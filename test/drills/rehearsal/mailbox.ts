import PostalMime, { type Email } from 'postal-mime';
import type { Account } from './account.ts';
import { type Door, openThrough, type Reply, type Request } from './door.ts';
import { ACCOUNT } from './physical.ts';
import type { Resolver } from './resolver.ts';
import { resourcesOf, type Stage } from './stage.ts';

/** A mail that SES took. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly email: Email;
  readonly text: string;
  readonly raw: string;
  /** What SES reports with it, those of its own included. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
};

/** What SES publishes about a mail, in the words of its configuration set. */
export type Report = 'bounce' | 'complaint' | 'delivery' | 'reject';

const XML = { 'content-type': 'text/xml' };
const refuse = (code: string, message: string): Reply => ({
  status: 400,
  headers: XML,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

/** SES, with the identities and the configuration sets of the templates. */
export class Mailbox {
  readonly mails: Mail[] = [];
  /** Told of every mail that was taken. */
  onMail: (mail: Mail) => void = () => undefined;
  readonly #account: Account;
  readonly #identities: readonly string[];
  /** What each configuration set reports, by its name. */
  readonly #reports: ReadonlyMap<string, readonly string[]>;
  #door: Door | undefined;

  private constructor(stage: Stage, resolver: Resolver, account: Account) {
    this.#account = account;
    this.#identities = resourcesOf(stage, 'AWS::SES::EmailIdentity').map(resolver.ref);
    const destinations = resourcesOf(stage, 'AWS::SES::ConfigurationSetEventDestination').map(
      ({ stack, properties }) =>
        resolver.value(stack, properties) as {
          ConfigurationSetName: string;
          EventDestination: {
            Enabled: boolean;
            MatchingEventTypes: string[];
            EventBridgeDestination?: object;
          };
        },
    );
    const sets = resourcesOf(stage, 'AWS::SES::ConfigurationSet').map(resolver.ref);
    this.#reports = new Map(
      sets.map((set) => [
        set,
        destinations
          .filter(({ ConfigurationSetName }) => ConfigurationSetName === set)
          .filter(
            ({ EventDestination }) =>
              EventDestination.Enabled && EventDestination.EventBridgeDestination !== undefined,
          )
          .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes),
      ]),
    );
  }

  static async open(stage: Stage, resolver: Resolver, account: Account): Promise<Mailbox> {
    const mailbox = new Mailbox(stage, resolver, account);
    mailbox.#door = await openThrough((asked) => mailbox.#answer(asked));
    return mailbox;
  }

  get door(): Door {
    if (this.#door === undefined) throw new Error('SES is not open yet');
    return this.#door;
  }

  /** Whether the configuration set that a mail was sent with tells EventBridge of this. */
  reports({ tags }: Mail, report: Report): boolean {
    const [set = ''] = tags['ses:configuration-set'] ?? [];
    return this.#reports.get(set)?.includes(report) ?? false;
  }

  async #answer(asked: Request): Promise<Reply> {
    const fields = new URLSearchParams(asked.body.toString());
    const action = fields.get('Action') ?? '';
    const raw = Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64').toString('utf8');
    const email = await PostalMime.parse(raw);
    const from = addressIn(fields.get('Source') ?? '');
    const set = fields.get('ConfigurationSetName') ?? '';
    const identity = this.#identities.find((one) => one === from || from.endsWith(`@${one}`));
    const arnOf = (what: string): string => `arn:aws:ses:${asked.region}:${ACCOUNT}:${what}`;
    for (const resource of [`identity/${identity ?? from}`, `configuration-set/${set}`]) {
      const context = { 'ses:FromAddress': from };
      if (!this.#account.allows(asked, `ses:${action}`, arnOf(resource), context)) {
        return refuse('AccessDenied', `${action} is not authorized`);
      }
    }
    if (action !== 'SendRawEmail') return refuse('InvalidAction', action);
    if (identity === undefined || email.from?.address !== from) {
      return refuse('MessageRejected', 'Email address is not verified.');
    }
    if (!this.#reports.has(set)) return refuse('ConfigurationSetDoesNotExist', set);
    const mail = this.#take(fields, { raw, email, from, set });
    return {
      status: 200,
      headers: XML,
      body: `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${mail.id}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
    };
  }

  #take(
    fields: URLSearchParams,
    { raw, email, from, set }: Pick<Mail, 'raw' | 'email' | 'from'> & { set: string },
  ): Mail {
    const mail: Mail = {
      id: `0107019a${String(this.mails.length).padStart(8, '0')}-rehearsal`,
      to: fields.get('Destinations.member.1') ?? '',
      ...{ from, email, raw, text: email.text ?? '' },
      tags: {
        ...tagsIn(fields),
        'ses:configuration-set': [set],
        'ses:from-domain': [from.split('@').at(-1) ?? ''],
        'ses:operation': ['SendRawEmail'],
      },
    };
    this.mails.push(mail);
    this.onMail(mail);
    return mail;
  }
}

/** `Name <address>` or the bare address. */
const addressIn = (text: string): string => /<([^<>]+)>$/.exec(text)?.[1] ?? text;

function tagsIn(fields: URLSearchParams): Record<string, string[]> {
  const names = [...fields].filter(([name]) => /^Tags\.member\.\d+\.Name$/.test(name));
  return Object.fromEntries(
    names.map(([name, tag]) => [tag, [fields.get(name.replace(/Name$/, 'Value')) ?? '']]),
  );
}
