import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { WRITE_THROTTLE } from '../../../infra/aws/api/throttle.ts';
import { bundelmap } from '../../../infra/aws/bundle.ts';
import { sleutelbosSchema } from '../../../functions/security/tokens.ts';
import { drempels, VENSTER_SECONDEN } from '../../../infra/aws/edge/firewall-rules.ts';
import { type Functienaam, functies } from '../../../infra/lambdas.ts';
import {
  changingFunctions,
  methodsOf,
  routes,
  standaardfunctie,
  volledigPad,
} from '../../../shared/api/routes.ts';
import { type Recht, rechtenVan } from './permissions.ts';
import { bronnen, type Deel, losOp, sjablonenVan, vind } from './templates.ts';
import { STAGES } from './synthesis.ts';

const sjablonen = await sjablonenVan('voorbeeld');
const { api, mail } = sjablonen;

const namen = Object.keys(functies) as Functienaam[];
const deelVan = (naam: Functienaam): Deel => {
  if (naam === 'versturen' || naam === 'bezorging') return 'mail';
  return naam === 'peilen' || naam === 'watch-work' ? 'monitoring' : 'api';
};
const sjabloonVan = (naam: Functienaam): Template => sjablonen[deelVan(naam)];
const rechten = (naam: Functienaam): Recht[] => rechtenVan(sjablonen, sjabloonVan(naam), naam);

type Lambda = {
  Description: string;
  Environment: { Variables: Record<string, string | Record<string, unknown>> };
};
const lambdas = (sjabloon: Template) => [
  ...vind<Lambda>(sjabloon, 'AWS::Lambda::Function').entries(),
];

describe('the API', () => {
  type Route = { RouteKey: string; Target: { 'Fn::Join': [string, [string, { Ref: string }]] } };
  type Integratie = { IntegrationUri: { 'Fn::GetAtt': [string, string] } };

  it('answers every route of the table with its own function, and nothing else', () => {
    const integraties = vind<Integratie>(api, 'AWS::ApiGatewayV2::Integration');
    const perId = new Map(lambdas(api));
    const inSjabloon = [...vind<Route>(api, 'AWS::ApiGatewayV2::Route').values()].map((route) => {
      const integratie = integraties.get(route.Target['Fn::Join'][1][1].Ref);
      const lambda = perId.get(integratie?.IntegrationUri['Fn::GetAtt'][0] ?? '');
      return [route.RouteKey, lambda?.Description];
    });
    expect(inSjabloon.sort()).toEqual(
      [
        ['$default', `beheerdersloket: ${standaardfunctie}`],
        ...routes.flatMap((route) =>
          methodsOf(route).map((methode) => [
            `${methode} ${volledigPad(route)}`,
            `beheerdersloket: ${route.functie}`,
          ]),
        ),
      ].sort(),
    );
    expect(perId.size).toBe(new Set(inSjabloon.map(([, lambda]) => lambda)).size);
  });
});

const isRead = (route: string): boolean => /^(?:GET|HEAD) /.test(route);

describe.each(STAGES)('the throttle of %s', (stage) => {
  type Settings = {
    ThrottlingRateLimit: number;
    ThrottlingBurstLimit: number;
    DetailedMetricsEnabled: boolean;
  };
  type ApiStage = { DefaultRouteSettings: Settings; RouteSettings: Record<string, Settings> };

  it('is a bucket for each route, so that emptying one leaves the others as they were', async () => {
    const eigen = (await sjablonenVan(stage)).api;
    const [trap] = vind<ApiStage>(eigen, 'AWS::ApiGatewayV2::Stage').values();
    const { DefaultRouteSettings, RouteSettings = {} } = trap ?? {};
    expect(DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    expect(Object.keys(RouteSettings)).toEqual(
      routes.flatMap((route) =>
        methodsOf(route).map((method) => `${method} ${volledigPad(route)}`),
      ),
    );
    for (const [route, settings] of Object.entries(RouteSettings)) {
      expect(settings).toEqual({
        ThrottlingRateLimit: isRead(route) ? 50 : 25,
        ThrottlingBurstLimit: isRead(route) ? 100 : 50,
        // Settings of a route stand in place of the default ones: the alarms per route live by these metrics.
        DetailedMetricsEnabled: true,
      });
    }
  });

  it('takes more addresses to empty than eight, where something is changed', () => {
    const perAddress = drempels.versturen / VENSTER_SECONDEN;
    expect(WRITE_THROTTLE.rateLimit / perAddress).toBeGreaterThan(50);
  });

  it('is set after its routes: CloudFormation refuses the settings of one that is not there', async () => {
    const eigen = (await sjablonenVan(stage)).api;
    const [trap] = Object.values(bronnen(eigen)).filter(
      ({ Type }) => Type === 'AWS::ApiGatewayV2::Stage',
    );
    const wacht = new Set([trap?.DependsOn ?? []].flat());
    const gewoon = [...vind<{ RouteKey: string }>(eigen, 'AWS::ApiGatewayV2::Route').entries()];
    for (const [id, { RouteKey }] of gewoon) {
      if (RouteKey !== '$default') expect(wacht).toContain(id);
    }
  });
});

describe.each(namen)('the function %s', (naam) => {
  it('starts from its bundle with the environment that it gets: nothing missing, nothing too much', () => {
    const lambda = lambdas(sjabloonVan(naam)).find(
      ([, { Description }]) => Description === `beheerdersloket: ${naam}`,
    );
    const variabelen = Object.entries(lambda?.[1].Environment.Variables ?? {}).map(
      ([sleutel, waarde]) => [sleutel, losOp(sjablonen, sjabloonVan(naam), waarde)] as const,
    );
    const { handler, envSchema } = laadBundel(naam, Object.fromEntries(variabelen));
    expect(handler).toBeTypeOf('function');
    const alleenOpEenMachine = [
      'TOKEN_SLEUTELS',
      'PROOF_OF_WORK_KEYS',
      'HERKOMST',
      'RETRY_UNIT_SECONDS',
      'REGISTERS_DIR',
      // This stage has no domain of its own, and no desk; tests below have those.
      ...(naam === 'indienen' || functies[naam].desk ? ['SITE_URL'] : []),
      ...['DESK_PROVIDER', 'DESK_TEXTS', 'SIGN_IN_SECRET_ARN', 'SIGN_IN_SECRET'],
    ];
    const gevraagd = Object.keys(envSchema?.shape ?? {});
    expect(variabelen.map(([sleutel]) => sleutel).sort()).toEqual(
      gevraagd.filter((sleutel) => !alleenOpEenMachine.includes(sleutel)).sort(),
    );
  });

  it.each(STAGES)('gets from the stage %s what its own schema takes', async (stage) => {
    const eigen = await sjablonenVan(stage);
    const sjabloon = eigen[deelVan(naam)];
    const lambda = lambdas(sjabloon).find(
      ([, { Description }]) => Description === `beheerdersloket: ${naam}`,
    );
    const variabelen = lambda?.[1].Environment.Variables ?? {};
    const omgeving = Object.fromEntries(
      Object.entries(variabelen).map(([sleutel, waarde]) => [
        sleutel,
        losOp(eigen, sjabloon, waarde),
      ]),
    );
    const { envSchema } = laadBundel(naam, omgeving);
    expect(envSchema?.safeParse(omgeving)).toMatchObject({ success: true });
    expect(Object.keys(omgeving)).not.toHaveLength(0);
  });

  it('runs as it was tested: Node 24 on arm64, traced, with a log of its own that is kept for a while', () => {
    sjabloonVan(naam).hasResourceProperties('AWS::Lambda::Function', {
      Description: `beheerdersloket: ${naam}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: {
        LogGroup: { Ref: Match.stringLikeRegexp(`^${naam.replaceAll('-', '')}Log`) },
      },
    });
    sjabloonVan(naam).allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('has a role that names its actions and what they are for', () => {
    const zonderNaam = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    for (const { actie, op } of rechten(naam)) {
      expect(actie).not.toContain('*');
      if (!zonderNaam.includes(actie)) expect(op).not.toContain('*');
    }
    sjabloonVan(naam).allResourcesProperties('AWS::IAM::Role', {
      ManagedPolicyArns: Match.absent(),
    });
  });
});

/** Loads a bundle past Vitest's own loader, as Lambda does. It reads the environment while it loads. */
function laadBundel(naam: Functienaam, omgeving: Record<string, string>) {
  const vorige = process.env;
  process.env = { AWS_REGION: 'eu-central-1', ...omgeving };
  try {
    const laad = createRequire(import.meta.url);
    return laad(join(bundelmap(naam), 'index.mjs')) as {
      handler: unknown;
      envSchema?: { shape: object; safeParse: (invoer: unknown) => object };
    };
  } finally {
    process.env = vorige;
  }
}

const wijzigt: readonly Functienaam[] = changingFunctions();

describe('the table', () => {
  const arn = 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers';
  const opTabel = (naam: Functienaam): string[] =>
    rechten(naam)
      .filter(({ actie }) => actie.startsWith('dynamodb:'))
      .map(({ actie, op }) => `${actie.replace('dynamodb:', '')} ${op.replace(arn, '')}`.trim());

  it('is open to each function for what it does, and no more', () => {
    expect(Object.fromEntries(namen.map((naam) => [naam, opTabel(naam)]))).toEqual({
      indienen: ['GetItem', 'PutItem', 'UpdateItem'],
      // UpdateItem writes down that a session is used.
      inzien: ['GetItem', 'UpdateItem'],
      document: ['GetItem', 'UpdateItem'],
      'list-work': ['GetItem', 'UpdateItem', 'Query /index/work'],
      'watch-work': ['Query /index/work'],
      ...Object.fromEntries(wijzigt.map((naam) => [naam, ['GetItem', 'PutItem', 'UpdateItem']])),
      // It counts no mail, since mail to the SSD is not limited, and no employee answers.
      aanvullen: ['GetItem', 'PutItem'],
      'start-sign-in': ['PutItem'],
      'finish-sign-in': ['DeleteItem', 'PutItem'],
      'sign-in-keys': [],
      'view-session': ['GetItem', 'UpdateItem'],
      'sign-out': ['DeleteItem', 'GetItem', 'UpdateItem'],
      uitdaging: [],
      gezondheid: ['GetItem'],
      openapi: [],
      onbekend: [],
      bezorging: ['GetItem', 'PutItem'],
      peilen: [],
      versturen: [
        'GetItem',
        'PutItem',
        'UpdateItem',
        'Query /index/agenda',
        'DescribeStream /stream/2030',
        'GetRecords /stream/2030',
        'GetShardIterator /stream/2030',
        'ListStreams /stream/2030',
      ],
    });
  });
});

const signInFunctions = namen.filter((naam) => functies[naam].desk && !functies[naam].sleutels);

describe('the secrets', () => {
  const leest = (naam: Functienaam): string[] =>
    rechten(naam)
      .filter(({ actie }) => actie === 'secretsmanager:GetSecretValue')
      .map(({ op }) => /(TokenKeys|ProofOfWorkKeys|OriginSecret)/.exec(op)?.[1] ?? op);

  it('are read by each function for what it does: whoever asks for a challenge reaches no key of a link', () => {
    const metLinks = [...wijzigt, 'inzien', 'document'];
    const alles = Object.fromEntries(namen.map((naam) => [naam, leest(naam).sort()]));
    expect(alles).toEqual({
      ...Object.fromEntries(metLinks.map((naam) => [naam, ['OriginSecret', 'TokenKeys']])),
      ...Object.fromEntries(signInFunctions.map((naam) => [naam, ['OriginSecret']])),
      indienen: ['OriginSecret', 'ProofOfWorkKeys', 'TokenKeys'],
      uitdaging: ['OriginSecret', 'ProofOfWorkKeys'],
      gezondheid: ['OriginSecret'],
      openapi: ['OriginSecret'],
      onbekend: ['OriginSecret'],
      versturen: ['TokenKeys'],
      bezorging: [],
      peilen: [],
      'watch-work': [],
    });
  });

  it.each([
    ['voorbeelddomein', ['finish-sign-in']],
    ['voorbeelddns', ['finish-sign-in', 'sign-in-keys']],
  ] as const)(
    'of the desk of %s is read where the provider is asked, and where a public half of it is published',
    async (stage, expected) => {
      const own = await sjablonenVan(stage);
      const readers = namen.filter((naam) =>
        rechtenVan(own, own[deelVan(naam)], naam).some(({ op }) => op.includes('SignInSecret')),
      );
      expect(readers.sort()).toEqual(expected);
      for (const naam of readers) expect(functies[naam].sleutels).toBeUndefined();
    },
  );

  it('for challenges are made by AWS in the form that the functions read', () => {
    type Geheim = { Description: string; GenerateSecretString: Record<string, string | number> };
    const geheim = [...vind<Geheim>(api, 'AWS::SecretsManager::Secret').values()].find(
      ({ Description }) => Description.includes('proof of work'),
    );
    const { SecretStringTemplate, GenerateStringKey, PasswordLength } =
      geheim?.GenerateSecretString ?? {};
    const waarde = {
      ...(JSON.parse(String(SecretStringTemplate)) as object),
      [String(GenerateStringKey)]: 'x'.repeat(Number(PasswordLength)),
    };
    expect(sleutelbosSchema.safeParse(waarde).success).toBe(true);
  });
});

describe('what takes forms', () => {
  it('knows of which site, where the stage has a domain', async () => {
    const metDomein = (await sjablonenVan('voorbeelddomein')).api;
    const [indienen] = lambdas(metDomein)
      .map(([, lambda]) => lambda)
      .filter(({ Description }) => Description === 'beheerdersloket: indienen');
    expect(indienen?.Environment.Variables['SITE_URL']).toBe('https://loket.example.org');
  });
});

describe('versturen', () => {
  it('is woken by a change that left something on the agenda, and by the clock each minute', () => {
    mail.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              dynamodb: { NewImage: { agendaTijd: { S: [{ exists: true }] } } },
            }),
          },
        ],
      },
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: Match.absent(),
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
    mail.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
    });
  });

  it('ends before its lease does, and mails from one address only', () => {
    mail.hasResourceProperties('AWS::Lambda::Function', { Timeout: 86 });
    const post = rechten('versturen').filter(({ actie }) => actie.startsWith('ses:'));
    const als = { StringEquals: { 'ses:FromAddress': 'noreply@loket.example.org' } };
    const ses = 'arn:aws:ses:eu-central-1:111122223333';
    expect(post).toEqual(
      [
        'configuration-set/beheerdersloket-voorbeeld-mail',
        'configuration-set/beheerdersloket-voorbeeld-mail-ssd',
        'identity/loket.example.org',
        // While the account is in SES's sandbox, whoever may get mail.
        'identity/ssd@example.org',
      ].map((op) => ({ actie: 'ses:SendRawEmail', op: `${ses}:${op}`, als })),
    );
  });
});
