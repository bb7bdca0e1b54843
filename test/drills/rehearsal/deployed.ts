import { Account } from './account.ts';
import { Api } from './api.ts';
import { jsonError, openThrough } from './door.ts';
import { EventBus } from './event-bus.ts';
import { type Front, openFront } from './front.ts';
import { type Lambda, lambdasOf } from './lambdas.ts';
import { LambdaProcess } from './lambda-process.ts';
import { type Mail, Mailbox, type Report } from './mailbox.ts';
import { Permissions } from './permissions.ts';
import { ACCOUNT } from './physical.ts';
import { Resolver } from './resolver.ts';
import { Secrets } from './secrets.ts';
import { type Stage, TemplateError } from './stage.ts';
import { Stream } from './stream.ts';
import { type Change, openTable, startEngine, type Table } from './table.ts';

/** A stage as it would stand after a first deploy, on this machine. */
export class Deployed {
  readonly lambdas: readonly Lambda[];
  readonly processes: readonly LambdaProcess[];
  readonly account: Account;
  readonly table: Table;
  readonly stream: Stream;
  readonly secrets: Secrets;
  readonly mailbox: Mailbox;
  readonly bus: EventBus;
  readonly api: Api;
  readonly front: Front;
  readonly #close: Closers;
  readonly #clock: { shiftMs: number };
  readonly #reports: Promise<unknown>[] = [];

  private constructor(parts: Parts) {
    this.lambdas = parts.lambdas;
    this.processes = parts.processes;
    this.account = parts.account;
    this.table = parts.table;
    this.stream = parts.stream;
    this.secrets = parts.secrets;
    this.mailbox = parts.mailbox;
    this.bus = parts.bus;
    this.api = parts.api;
    this.front = parts.front;
    this.#close = parts.close;
    this.#clock = parts.clock;
    // SES tells of every mail that it delivered.
    this.mailbox.onMail = (mail) => {
      this.#reports.push(this.report(mail, 'delivery', {}));
    };
  }

  /** @throws TemplateError when the templates do not fit each other */
  static async deploy(stage: Stage): Promise<Deployed> {
    const close: Closers = [];
    try {
      return new Deployed(await partsOf(stage, close));
    } catch (error) {
      await closeAll(close);
      throw error;
    }
  }

  /** The process of a function. @throws TemplateError when there is none */
  process(name: string): LambdaProcess {
    const found = this.processes.find(({ lambda }) => lambda.name === name);
    if (found === undefined) throw new TemplateError(name, 'is not deployed');
    return found;
  }

  /** SES tells what became of a mail, if its configuration set says so. @returns how many functions heard of it */
  async report(mail: Mail, report: Report, details: object): Promise<number> {
    if (!this.mailbox.reports(mail, report)) return 0;
    const name = report.charAt(0).toUpperCase() + report.slice(1);
    const outcomes = await this.bus.publish('aws.ses', `Email ${name}`, {
      eventType: name,
      [report]: details,
      mail: {
        timestamp: new Date().toISOString(),
        source: mail.from,
        messageId: mail.id,
        destination: [mail.to],
        tags: mail.tags,
      },
    });
    for (const outcome of outcomes) {
      if (!outcome.ok) this.account.complaints.add(`a report of SES: ${outcome.error}`);
    }
    return outcomes.length;
  }

  /** Until nothing follows any more from what was written. */
  async atRest(): Promise<void> {
    await this.stream.atRest();
    await Promise.all(this.#reports.splice(0));
  }

  /** Time passes, for every function. */
  passMinutes(minutes: number): void {
    this.#clock.shiftMs += minutes * 60_000;
    for (const process of this.processes) process.setClock();
  }

  /** Ends every process, so that the next call of each starts cold. */
  async goCold(): Promise<void> {
    await this.atRest();
    await Promise.all(this.processes.map((process) => process.stop()));
  }

  /** What nobody answered yet: what a step that does not end waits for. */
  underWay(): string[] {
    const calls = this.processes
      .filter(({ underWay }) => underWay > 0)
      .map(({ lambda, underWay }) => `${underWay} calls of ${lambda.name}`);
    return [...calls, ...(this.stream.waiting > 0 ? [`${this.stream.waiting} records`] : [])];
  }

  /** Waits for no function: after a failure one may never answer. */
  async takeDown(): Promise<void> {
    this.stream.close();
    for (const process of this.processes) process.close();
    await closeAll(this.#close);
  }
}

/** What to do when the stage is taken down. */
type Closers = (() => Promise<void>)[];

const closeAll = async (closers: Closers): Promise<void> => {
  await Promise.all(closers.map((close) => close()));
};

type Parts = Pick<
  Deployed,
  | 'lambdas'
  | 'processes'
  | 'account'
  | 'table'
  | 'stream'
  | 'secrets'
  | 'mailbox'
  | 'bus'
  | 'api'
  | 'front'
> & { readonly close: Closers; readonly clock: { shiftMs: number } };

async function partsOf(stage: Stage, close: Closers): Promise<Parts> {
  const resolver = new Resolver(stage);
  const lambdas = lambdasOf(stage, resolver);
  const permissions = new Permissions(
    stage,
    resolver,
    lambdas.map(({ roleArn }) => roleArn),
  );
  mayLog(lambdas, permissions);
  const account = new Account(lambdas, permissions);
  const secrets = await Secrets.open(stage, resolver, account);
  close.push(secrets.door.close);
  const mailbox = await Mailbox.open(stage, resolver, account);
  close.push(mailbox.door.close);
  const heard: { stream?: Stream } = {};
  const onChange = (change: Change): void => heard.stream?.push(change);
  const engine = await startEngine();
  close.push(engine.close);
  const table = await openTable(stage, resolver, engine, account, onChange);
  close.push(table.door.close);
  const nowhere = await openThrough((asked) => {
    account.complaints.add(`${asked.caller} asks a service that the rehearsal does not have`);
    return Promise.resolve(jsonError('UnknownOperationException', 'not here'));
  });
  close.push(nowhere.close);
  const clock = { shiftMs: 0 };
  const surroundings = {
    endpoints: {
      AWS_ENDPOINT_URL: nowhere.url,
      AWS_ENDPOINT_URL_DYNAMODB: table.door.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.door.url,
      AWS_ENDPOINT_URL_SES: mailbox.door.url,
    },
    siteUrl: siteUrlOf(lambdas),
    siteAt: '',
    shiftMs: () => clock.shiftMs,
  };
  const processes = lambdas.map((lambda) => new LambdaProcess(lambda, surroundings));
  const stream = new Stream(stage, resolver, table.resource, table.keyOf, processes, permissions);
  heard.stream = stream;
  const bus = new EventBus(stage, resolver, processes, permissions);
  const api = new Api(stage, resolver, processes, permissions);
  const front = await openFront(stage, resolver, api, secrets);
  close.push(front.close);
  surroundings.siteAt = front.site;
  const around = { account, table, stream, secrets, mailbox, bus, api, front };
  return { lambdas, processes, ...around, close, clock };
}

/** Without a right to its log group a function runs, and nobody ever reads what it says. */
function mayLog(lambdas: readonly Lambda[], permissions: Permissions): void {
  for (const { name, region, roleArn, logGroup } of lambdas) {
    const stream = `arn:aws:logs:${region}:${ACCOUNT}:log-group:${logGroup}:log-stream:x`;
    if (!permissions.mayDo(roleArn, 'logs:PutLogEvents', stream)) {
      throw new TemplateError(name, 'may not write to its log group');
    }
  }
}

/** Where the links of mails lead. */
function siteUrlOf(lambdas: readonly Lambda[]): string {
  const url = lambdas.map(({ env }) => env['SITE_URL']).find((one) => one !== undefined);
  if (url === undefined) throw new TemplateError('stage', 'no function knows where the site is');
  return url;
}
