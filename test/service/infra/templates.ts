import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { type Stage, synthetiseer, uitvoermap } from './synthesis.ts';

/** A value in a template: text, or an intrinsic function that becomes text when it is deployed. */
export type Waarde = string | Readonly<Record<string, unknown>>;
export type Bron = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: string | readonly string[];
};

export const DELEN = ['edge', 'data', 'api', 'site', 'mail', 'monitoring'] as const;
export type Deel = (typeof DELEN)[number];
export type Sjablonen = Readonly<Record<Deel, Template>> & {
  /** The same by the name of the stack. */
  readonly perStack: ReadonlyMap<string, Template>;
};

/** The templates of a stage, as `npx cdk synth` makes them. */
export async function sjablonenVan(stage: Stage): Promise<Sjablonen> {
  await synthetiseer();
  const paren = DELEN.map((deel) => {
    const stack = `beheerdersloket-${stage}-${deel}`;
    const tekst = readFileSync(join(uitvoermap(stage), `${stack}.template.json`), 'utf8');
    return { deel, stack, sjabloon: Template.fromJSON(JSON.parse(tekst) as object) };
  });
  return {
    ...(Object.fromEntries(paren.map(({ deel, sjabloon }) => [deel, sjabloon])) as Record<
      Deel,
      Template
    >),
    perStack: new Map(paren.map(({ stack, sjabloon }) => [stack, sjabloon])),
  };
}

/** What CloudFormation would put in place of a reference. */
const NAMAAK: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'dossiers',
  'AWS::DynamoDB::GlobalTable.Arn': 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers',
  'AWS::DynamoDB::GlobalTable.StreamArn':
    'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers/stream/2030',
  'AWS::CloudFront::Distribution.DomainName': 'd111111abcdef8.cloudfront.net',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '111122223333',
};

/** The text that a value becomes. @throws Error on a reference that nobody expected */
export function losOp(sjablonen: Sjablonen, van: Template, waarde: Waarde): string {
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
      return delen.map((deel) => losOp(sjablonen, van, deel)).join(tussen);
    }
    case 'Fn::Sub':
      return argument as string;
    case 'Fn::ImportValue':
      return imported(sjablonen, argument as string);
    case 'Fn::GetStackOutput': {
      const { StackName, OutputName } = argument as { StackName: string; OutputName: string };
      const bron = sjablonen.perStack.get(StackName);
      const uitvoer = bron?.findOutputs(OutputName)[OutputName] as { Value: Waarde } | undefined;
      if (bron && uitvoer) return losOp(sjablonen, bron, uitvoer.Value);
    }
  }
  throw new Error(`Not expected in a template: ${JSON.stringify(waarde)}`);
}

/** What a stack exports under a name. @throws Error when none does */
function imported(sjablonen: Sjablonen, name: string): string {
  for (const from of sjablonen.perStack.values()) {
    for (const output of Object.values(from.findOutputs('*'))) {
      const { Value, Export } = output as { Value: Waarde; Export?: { Name: string } };
      if (Export?.Name === name) return losOp(sjablonen, from, Value);
    }
  }
  throw new Error(`No stack exports ${name}`);
}

function namaak(van: Template, id: string, attribuut = ''): string {
  const soort = `${bronnen(van)[id]?.Type ?? id}${attribuut}`;
  if (soort === 'AWS::SecretsManager::Secret') {
    return `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${id}`;
  }
  return NAMAAK[soort] ?? `${soort}:${id}`;
}

/** Every resource of a template, by logical id. */
export const bronnen = (van: Template): Readonly<Record<string, Bron>> =>
  (van.toJSON() as { Resources: Record<string, Bron> }).Resources;

/** The properties of every resource of a type, by logical id. */
export function vind<Eigenschappen>(van: Template, type: string): Map<string, Eigenschappen> {
  return new Map(
    Object.entries(van.findResources(type)).map(([id, bron]) => [
      id,
      (bron as Bron).Properties as Eigenschappen,
    ]),
  );
}
