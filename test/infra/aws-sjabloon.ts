import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { maakBeheerdersloket } from '../../infra/aws/beheerdersloket.ts';
import { bundelFuncties } from '../../infra/aws/bundel.ts';
import { leesInstellingen } from '../../infra/aws/instellingen.ts';

/** A value in a template: text, or an intrinsic function that becomes text when it is deployed. */
type Waarde = string | Readonly<Record<string, unknown>>;
type Bron = { Type: string; Properties: Record<string, unknown> };

/** What CloudFormation would put in place of a reference. */
const NAMAAK: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'dossiers',
  'AWS::DynamoDB::GlobalTable.Arn': 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers',
  'AWS::DynamoDB::GlobalTable.StreamArn':
    'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers/stream/2030',
  'AWS::SecretsManager::Secret':
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:TokenSleutels-AbCdEf',
  'AWS::CloudFront::Distribution.DomainName': 'd111111abcdef8.cloudfront.net',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '111122223333',
};

/**
 * An app with the context that `npx cdk` gives it; it leaves the assets where they are, to be quick.
 * @param naam of the test file, for a folder of its own
 */
export function maakApp(naam: string): App {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
  return new App({
    outdir: `dist/cdk-test/${naam}`,
    context: { ...context, [DISABLE_ASSET_STAGING_CONTEXT]: true },
  });
}

/**
 * The templates of the example stage, as `npx cdk synth` makes them. It writes the functions' bundles, so only one
 * test file may call it.
 */
export async function maakSjablonen() {
  const app = maakApp('aws');
  await bundelFuncties();
  const { data, api, site, versturen } = maakBeheerdersloket(app, leesInstellingen(undefined));
  const sjabloon = (stack: Stack) => Template.fromStack(stack);
  const perStack = new Map(
    [data, api, site, versturen].map((stack) => [stack.stackName, sjabloon(stack)]),
  );
  return {
    api: sjabloon(api),
    versturen: sjabloon(versturen),
    losOp: (van: Template, waarde: Waarde) => losOp(perStack, van, waarde),
  };
}

/** The text that a value becomes. @throws Error on a reference that nobody expected */
function losOp(perStack: ReadonlyMap<string, Template>, van: Template, waarde: Waarde): string {
  if (typeof waarde === 'string') return waarde;
  const [[functie, argument] = ['', undefined]] = Object.entries(waarde);
  switch (functie) {
    case 'Ref':
      return namaak(van, argument as string);
    case 'Fn::GetAtt': {
      const [id = '', attribuut = ''] = argument as string[];
      return namaak(van, id, `.${attribuut}`);
    }
    case 'Fn::Join': {
      const [tussen, delen] = argument as [string, Waarde[]];
      return delen.map((deel) => losOp(perStack, van, deel)).join(tussen);
    }
    case 'Fn::GetStackOutput': {
      const { StackName, OutputName } = argument as { StackName: string; OutputName: string };
      const bron = perStack.get(StackName);
      const uitvoer = bron?.findOutputs(OutputName)[OutputName] as { Value: Waarde } | undefined;
      if (bron && uitvoer) return losOp(perStack, bron, uitvoer.Value);
    }
  }
  throw new Error(`Not expected in a template: ${JSON.stringify(waarde)}`);
}

function namaak(van: Template, id: string, attribuut = ''): string {
  const bronnen = (van.toJSON() as { Resources: Record<string, Bron> }).Resources;
  const soort = `${bronnen[id]?.Type ?? id}${attribuut}`;
  return NAMAAK[soort] ?? `${soort}:${id}`;
}

/** The properties of every resource of a type, by logical id. */
export function vind<Eigenschappen>(van: Template, type: string): Map<string, Eigenschappen> {
  return new Map(
    Object.entries(van.findResources(type)).map(([id, bron]) => [
      id,
      (bron as Bron).Properties as Eigenschappen,
    ]),
  );
}
