import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { Alarmkanaal } from './alarm-channel.ts';
import { bewaakApi } from './api-alarms.ts';
import { bewaakGrenzen } from './limit-alarms.ts';
import { countEndedFunctions } from './ended-functions.ts';
import { meet } from './log-metrics.ts';
import { maakOverzicht } from './dashboard.ts';
import { peilVaak } from './probe.ts';
import { bewaakPost } from './mail-alarms.ts';
import { watchDesk } from './desk-alarms.ts';
import { runDaily, watchWork } from './work-alarms.ts';
import { watchRegisters } from './register-alarms.ts';
import { Functie } from '../lambda/lambda.ts';
import type { Instellingen } from '../settings/settings.ts';
import type { ApiStack } from '../api/api-stack.ts';
import type { DataStack } from '../data/data-stack.ts';
import type { MailStack } from '../mail/mail-stack.ts';

type Props = StackProps & {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly mail: MailStack;
  readonly siteUrl: string;
  readonly instellingen: Instellingen;
};

/** What tells the operator how the service does, and when to look. */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    const { data, api, mail, siteUrl, instellingen, ...rest } = props;
    super(scope, id, rest);
    const { stage } = instellingen;
    const { tabel, sleutels, bewaartermijnen } = data;
    const peilen = new Functie(
      this,
      'peilen',
      { tabel, sleutels, bewaartermijnen, siteUrl },
      instellingen.concurrency.peilen,
    );
    peilVaak(peilen);
    const watcher = new Functie(
      this,
      'watch-work',
      { tabel, sleutels, bewaartermijnen },
      instellingen.concurrency['watch-work'],
    );
    runDaily(watcher);
    meet(this, 'WorkWatched', 'workWatched', { logGroup: watcher.logGroup, stage });
    meetLogboeken(this, stage, props);
    const logs = logsOf(props, { peilen, 'watch-work': watcher });
    countEndedFunctions(this, logs, stage);
    const { apiId } = api;
    const versturen = mail.versturen.lambda;
    const bezorging = mail.bezorging.lambda;
    const kanaal = new Alarmkanaal(this, 'Alarms', stage, instellingen);
    bewaakApi(kanaal, apiId);
    bewaakPost(kanaal, { versturen, bezorging, nietVerwerkt: mail.nietVerwerkt, stage });
    bewaakGrenzen(kanaal, { tabelnaam: tabel.tableName, peilen: peilen.lambda, stage });
    watchRegisters(kanaal, stage);
    watchWork(kanaal, { watcher: watcher.lambda, stage });
    if (instellingen.desk.mode !== 'link') watchDesk(kanaal, stage);
    maakOverzicht(this, { stage, apiId, versturen, logs: [...logs.values()] });
  }
}

/** The log of every function, by its name. */
function logsOf(
  { api, mail }: Props,
  own: Readonly<Record<string, Functie>>,
): ReadonlyMap<string, ILogGroup> {
  const { versturen, bezorging } = mail;
  const alle = new Map<string, Functie>([
    ...api.functies,
    ...Object.entries({ versturen, bezorging, ...own }),
  ]);
  return new Map([...alle].map(([naam, { logGroup }]) => [naam, logGroup]));
}

/** Which function writes which line is its own affair; here stands whose log is read for it. */
function meetLogboeken(scope: Construct, stage: string, { api, mail, instellingen }: Props): void {
  const hasDesk = instellingen.desk.mode !== 'link';
  const lees = (logGroup: ILogGroup) => ({ logGroup, stage });
  for (const [naam, { logGroup }] of api.functies) {
    meet(scope, `PastCloudFront-${naam}`, 'buitenom', lees(logGroup));
    if (hasDesk && (naam === 'start-sign-in' || naam === 'finish-sign-in')) {
      meet(scope, `SignInRefused-${naam}`, 'signInRefused', lees(logGroup));
      meet(scope, `ProviderAway-${naam}`, 'providerAway', lees(logGroup));
    }
    if (naam !== 'indienen') continue;
    meet(scope, 'Refused', 'aanvraagGeweigerd', lees(logGroup));
    meet(scope, 'RegistersOpened', 'registersOpened', lees(logGroup));
    meet(scope, 'RegistersUnreadable', 'registersUnreadable', lees(logGroup));
  }
  const punten = [
    'agendaBekeken',
    'berichtMislukt',
    'notRecorded',
    'termijn',
    'onleesbaar',
  ] as const;
  for (const punt of punten) meet(scope, `Mail-${punt}`, punt, lees(mail.versturen.logGroup));
  meet(scope, 'Mail-ssdNietBezorgd', 'ssdNietBezorgd', lees(mail.bezorging.logGroup));
}
