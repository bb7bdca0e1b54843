import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { WRITE_THROTTLE } from '../../../infra/aws/api/throttle.ts';
import { bundleFolder } from '../../../infra/aws/bundle.ts';
import { keyRingSchema } from '../../../functions/security/tokens.ts';
import { thresholds, WINDOW_SECONDS } from '../../../infra/aws/edge/firewall-rules.ts';
import { type LambdaName, lambdas } from '../../../infra/lambdas.ts';
import {
  changingFunctions,
  methodsOf,
  routes,
  defaultLambda,
  completePath,
} from '../../../shared/api/routes.ts';
import { type Permission, permissionsOf } from './permissions.ts';
import { sources, type Section, looseAt, templatesOf, find } from './templates.ts';
import { STAGES } from './synthesis.ts';

const templates = await templatesOf('voorbeeld');
const { api, mail } = templates;

const names = Object.keys(lambdas) as LambdaName[];
const sectionOf = (name: LambdaName): Section => {
  if (name === 'versturen' || name === 'bezorging') return 'mail';
  return name === 'peilen' || name === 'watch-work' ? 'monitoring' : 'api';
};
const templateOf = (name: LambdaName): Template => templates[sectionOf(name)];
const permissions = (name: LambdaName): Permission[] =>
  permissionsOf(templates, templateOf(name), name);

type Lambda = {
  Description: string;
  Environment: { Variables: Record<string, string | Record<string, unknown>> };
};
const calledLambdas = (template: Template) => [
  ...find<Lambda>(template, 'AWS::Lambda::Function').entries(),
];

describe('the API', () => {
  type Route = { RouteKey: string; Target: { 'Fn::Join': [string, [string, { Ref: string }]] } };
  type Integration = { IntegrationUri: { 'Fn::GetAtt': [string, string] } };

  it('answers every route of the table with its own function, and nothing else', () => {
    const integrations = find<Integration>(api, 'AWS::ApiGatewayV2::Integration');
    const perId = new Map(calledLambdas(api));
    const inTemplate = [...find<Route>(api, 'AWS::ApiGatewayV2::Route').values()].map((route) => {
      const integration = integrations.get(route.Target['Fn::Join'][1][1].Ref);
      const lambda = perId.get(integration?.IntegrationUri['Fn::GetAtt'][0] ?? '');
      return [route.RouteKey, lambda?.Description];
    });
    expect(inTemplate.sort()).toEqual(
      [
        ['$default', `beheerdersloket: ${defaultLambda}`],
        ...routes.flatMap((route) =>
          methodsOf(route).map((method) => [
            `${method} ${completePath(route)}`,
            `beheerdersloket: ${route.lambda}`,
          ]),
        ),
      ].sort(),
    );
    expect(perId.size).toBe(new Set(inTemplate.map(([, lambda]) => lambda)).size);
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
    const own = (await templatesOf(stage)).api;
    const [steps] = find<ApiStage>(own, 'AWS::ApiGatewayV2::Stage').values();
    const { DefaultRouteSettings, RouteSettings = {} } = steps ?? {};
    expect(DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    expect(Object.keys(RouteSettings)).toEqual(
      routes.flatMap((route) =>
        methodsOf(route).map((method) => `${method} ${completePath(route)}`),
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
    const perAddress = thresholds.versturen / WINDOW_SECONDS;
    expect(WRITE_THROTTLE.rateLimit / perAddress).toBeGreaterThan(50);
  });

  it('is set after its routes: CloudFormation refuses the settings of one that is not there', async () => {
    const own = (await templatesOf(stage)).api;
    const [steps] = Object.values(sources(own)).filter(
      ({ Type }) => Type === 'AWS::ApiGatewayV2::Stage',
    );
    const wait = new Set([steps?.DependsOn ?? []].flat());
    const ordinary = [...find<{ RouteKey: string }>(own, 'AWS::ApiGatewayV2::Route').entries()];
    for (const [id, { RouteKey }] of ordinary) {
      if (RouteKey !== '$default') expect(wait).toContain(id);
    }
  });
});

describe.each(names)('the function %s', (name) => {
  it('starts from its bundle with the environment that it gets: nothing missing, nothing too much', () => {
    const lambda = calledLambdas(templateOf(name)).find(
      ([, { Description }]) => Description === `beheerdersloket: ${name}`,
    );
    const variables = Object.entries(lambda?.[1].Environment.Variables ?? {}).map(
      ([key, value]) => [key, looseAt(templates, templateOf(name), value)] as const,
    );
    const { handler, envSchema } = loadBundle(name, Object.fromEntries(variables));
    expect(handler).toBeTypeOf('function');
    const onlyOnOneMachine = [
      'TOKEN_KEYS',
      'PROOF_OF_WORK_KEYS',
      'ORIGIN',
      'RETRY_UNIT_SECONDS',
      'REGISTERS_DIR',
      // This stage has no domain of its own, and no desk; tests below have those.
      ...(name === 'indienen' || lambdas[name].desk ? ['SITE_URL'] : []),
      ...['DESK_PROVIDER', 'DESK_TEXTS', 'SIGN_IN_SECRET_ARN', 'SIGN_IN_SECRET'],
    ];
    const requested = Object.keys(envSchema?.shape ?? {});
    expect(variables.map(([key]) => key).sort()).toEqual(
      requested.filter((key) => !onlyOnOneMachine.includes(key)).sort(),
    );
  });

  it.each(STAGES)('gets from the stage %s what its own schema takes', async (stage) => {
    const own = await templatesOf(stage);
    const template = own[sectionOf(name)];
    const lambda = calledLambdas(template).find(
      ([, { Description }]) => Description === `beheerdersloket: ${name}`,
    );
    const variables = lambda?.[1].Environment.Variables ?? {};
    const env = Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, looseAt(own, template, value)]),
    );
    const { envSchema } = loadBundle(name, env);
    expect(envSchema?.safeParse(env)).toMatchObject({ success: true });
    expect(Object.keys(env)).not.toHaveLength(0);
  });

  it('runs as it was tested: Node 24 on arm64, traced, with a log of its own that is kept for a while', () => {
    templateOf(name).hasResourceProperties('AWS::Lambda::Function', {
      Description: `beheerdersloket: ${name}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: {
        LogGroup: { Ref: Match.stringLikeRegexp(`^${name.replaceAll('-', '')}Log`) },
      },
    });
    templateOf(name).allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('has a role that names its actions and what they are for', () => {
    const withoutName = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    for (const { actie, at } of permissions(name)) {
      expect(actie).not.toContain('*');
      if (!withoutName.includes(actie)) expect(at).not.toContain('*');
    }
    templateOf(name).allResourcesProperties('AWS::IAM::Role', {
      ManagedPolicyArns: Match.absent(),
    });
  });
});

/** Loads a bundle past Vitest's own loader, as Lambda does. It reads the environment while it loads. */
function loadBundle(name: LambdaName, env: Record<string, string>) {
  const previous = process.env;
  process.env = { AWS_REGION: 'eu-central-1', ...env };
  try {
    const load = createRequire(import.meta.url);
    return load(join(bundleFolder(name), 'index.mjs')) as {
      handler: unknown;
      envSchema?: { shape: object; safeParse: (input: unknown) => object };
    };
  } finally {
    process.env = previous;
  }
}

const changes: readonly LambdaName[] = changingFunctions();

describe('the table', () => {
  const arn = 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers';
  const onTable = (name: LambdaName): string[] =>
    permissions(name)
      .filter(({ actie }) => actie.startsWith('dynamodb:'))
      .map(({ actie, at }) => `${actie.replace('dynamodb:', '')} ${at.replace(arn, '')}`.trim());

  it('is open to each function for what it does, and no more', () => {
    expect(Object.fromEntries(names.map((name) => [name, onTable(name)]))).toEqual({
      indienen: ['GetItem', 'PutItem', 'UpdateItem'],
      // UpdateItem writes down that a session is used.
      inzien: ['GetItem', 'UpdateItem'],
      document: ['GetItem', 'UpdateItem'],
      'list-work': ['GetItem', 'UpdateItem', 'Query /index/work'],
      'watch-work': ['Query /index/work'],
      ...Object.fromEntries(changes.map((name) => [name, ['GetItem', 'PutItem', 'UpdateItem']])),
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

const signInFunctions = names.filter((name) => lambdas[name].desk && !lambdas[name].keys);

describe('the secrets', () => {
  const reads = (name: LambdaName): string[] =>
    permissions(name)
      .filter(({ actie }) => actie === 'secretsmanager:GetSecretValue')
      .map(({ at }) => /(TokenKeys|ProofOfWorkKeys|OriginSecret)/.exec(at)?.[1] ?? at);

  it('are read by each function for what it does: whoever asks for a challenge reaches no key of a link', () => {
    const withLinks = [...changes, 'inzien', 'document'];
    const everything = Object.fromEntries(names.map((name) => [name, reads(name).sort()]));
    expect(everything).toEqual({
      ...Object.fromEntries(withLinks.map((name) => [name, ['OriginSecret', 'TokenKeys']])),
      ...Object.fromEntries(signInFunctions.map((name) => [name, ['OriginSecret']])),
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
      const own = await templatesOf(stage);
      const readers = names.filter((name) =>
        permissionsOf(own, own[sectionOf(name)], name).some(({ at }) =>
          at.includes('SignInSecret'),
        ),
      );
      expect(readers.sort()).toEqual(expected);
      for (const name of readers) expect(lambdas[name].keys).toBeUndefined();
    },
  );

  it('for challenges are made by AWS in the form that the functions read', () => {
    type Secret = { Description: string; GenerateSecretString: Record<string, string | number> };
    const secret = [...find<Secret>(api, 'AWS::SecretsManager::Secret').values()].find(
      ({ Description }) => Description.includes('proof of work'),
    );
    const { SecretStringTemplate, GenerateStringKey, PasswordLength } =
      secret?.GenerateSecretString ?? {};
    const value = {
      ...(JSON.parse(String(SecretStringTemplate)) as object),
      [String(GenerateStringKey)]: 'x'.repeat(Number(PasswordLength)),
    };
    expect(keyRingSchema.safeParse(value).success).toBe(true);
  });
});

describe('what takes forms', () => {
  it('knows of which site, where the stage has a domain', async () => {
    const withDomain = (await templatesOf('voorbeelddomein')).api;
    const [indienen] = calledLambdas(withDomain)
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
    const mailNeeds = permissions('versturen').filter(({ actie }) => actie.startsWith('ses:'));
    const when = { StringEquals: { 'ses:FromAddress': 'noreply@loket.example.org' } };
    const ses = 'arn:aws:ses:eu-central-1:111122223333';
    expect(mailNeeds).toEqual(
      [
        'configuration-set/beheerdersloket-voorbeeld-mail',
        'configuration-set/beheerdersloket-voorbeeld-mail-ssd',
        'identity/loket.example.org',
        // While the account is in SES's sandbox, whoever may get mail.
        'identity/ssd@example.org',
      ].map((at) => ({ actie: 'ses:SendRawEmail', at: `${ses}:${at}`, when })),
    );
  });
});
