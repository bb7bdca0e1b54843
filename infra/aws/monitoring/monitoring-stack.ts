import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { AlarmChannel } from './alarm-channel.ts';
import { monitorApi } from './api-alarms.ts';
import { monitorLimits } from './limit-alarms.ts';
import { countEndedFunctions } from './ended-functions.ts';
import { measure } from './log-metrics.ts';
import { createOverview } from './dashboard.ts';
import { probeOften } from './probe.ts';
import { monitorMail } from './mail-alarms.ts';
import { watchDesk } from './desk-alarms.ts';
import { runDaily, watchWork } from './work-alarms.ts';
import { watchRegisters } from './register-alarms.ts';
import { Lambda } from '../lambda/lambda.ts';
import type { StageSettings } from '../settings/settings.ts';
import type { ApiStack } from '../api/api-stack.ts';
import type { DataStack } from '../data/data-stack.ts';
import type { MailStack } from '../mail/mail-stack.ts';

type Props = StackProps & {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly mail: MailStack;
  readonly siteUrl: string;
  readonly settings: StageSettings;
};

/** What tells the operator how the service does, and when to look. */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    const { data, api, mail, siteUrl, settings, ...rest } = props;
    super(scope, id, rest);
    const { stage } = settings;
    const { table, keys, bewaartermijnen } = data;
    const peilen = new Lambda(
      this,
      'peilen',
      { table, keys, bewaartermijnen, siteUrl },
      settings.concurrency.peilen,
    );
    probeOften(peilen);
    const watcher = new Lambda(
      this,
      'watch-work',
      { table, keys, bewaartermijnen },
      settings.concurrency['watch-work'],
    );
    runDaily(watcher);
    measure(this, 'WorkWatched', 'workWatched', { logGroup: watcher.logGroup, stage });
    measureLogGroups(this, stage, props);
    const logs = logsOf(props, { peilen, 'watch-work': watcher });
    countEndedFunctions(this, logs, stage);
    const { apiId } = api;
    const versturen = mail.versturen.lambda;
    const bezorging = mail.bezorging.lambda;
    const channel = new AlarmChannel(this, 'Alarms', stage, settings);
    monitorApi(channel, apiId);
    monitorMail(channel, { versturen, bezorging, deadLetters: mail.deadLetters, stage });
    monitorLimits(channel, { tableName: table.tableName, peilen: peilen.lambda, stage });
    watchRegisters(channel, stage);
    watchWork(channel, { watcher: watcher.lambda, stage });
    if (settings.desk.mode !== 'link') watchDesk(channel, stage);
    createOverview(this, { stage, apiId, versturen, logs: [...logs.values()] });
  }
}

/** The log of every function, by its name. */
function logsOf(
  { api, mail }: Props,
  own: Readonly<Record<string, Lambda>>,
): ReadonlyMap<string, ILogGroup> {
  const { versturen, bezorging } = mail;
  const all = new Map<string, Lambda>([
    ...api.lambdas,
    ...Object.entries({ versturen, bezorging, ...own }),
  ]);
  return new Map([...all].map(([name, { logGroup }]) => [name, logGroup]));
}

/** Which function writes which line is its own affair; here stands whose log is read for it. */
function measureLogGroups(scope: Construct, stage: string, { api, mail, settings }: Props): void {
  const hasDesk = settings.desk.mode !== 'link';
  const read = (logGroup: ILogGroup) => ({ logGroup, stage });
  for (const [name, { logGroup }] of api.lambdas) {
    measure(scope, `PastCloudFront-${name}`, 'bypass', read(logGroup));
    if (hasDesk && (name === 'start-sign-in' || name === 'finish-sign-in')) {
      measure(scope, `SignInRefused-${name}`, 'signInRefused', read(logGroup));
      measure(scope, `ProviderAway-${name}`, 'providerAway', read(logGroup));
    }
    if (name !== 'indienen') continue;
    measure(scope, 'Refused', 'aanvraagRefused', read(logGroup));
    measure(scope, 'RegistersOpened', 'registersOpened', read(logGroup));
    measure(scope, 'RegistersUnreadable', 'registersUnreadable', read(logGroup));
  }
  const points = ['agendaViewed', 'berichtFailed', 'notRecorded', 'termijn', 'unreadable'] as const;
  for (const point of points) measure(scope, `Mail-${point}`, point, read(mail.versturen.logGroup));
  measure(scope, 'Mail-ssdNietBezorgd', 'ssdNotDelivered', read(mail.bezorging.logGroup));
}
