import type { Template } from 'aws-cdk-lib/assertions';
import { vind } from './aws-sjabloon.ts';

type Waarde = string | Readonly<Record<string, unknown>>;
type Verklaring = {
  Effect: string;
  Action: string | string[];
  Resource: Waarde | Waarde[];
  Condition?: unknown;
};
type Beleid = { PolicyDocument: { Statement: Verklaring[] }; Roles: { Ref: string }[] };
type Lambda = { Description: string; Role: { 'Fn::GetAtt': [string, string] } };

export type Recht = { readonly actie: string; readonly op: string; readonly als: unknown };

/** What the role of a function may do, one line for each action and resource. */
export function rechtenVan(
  sjabloon: Template,
  naam: string,
  losOp: (van: Template, waarde: Waarde) => string,
): Recht[] {
  const lambda = [...vind<Lambda>(sjabloon, 'AWS::Lambda::Function').values()].find(
    ({ Description }) => Description === `beheerdersloket: ${naam}`,
  );
  const rol = lambda?.Role['Fn::GetAtt'][0];
  return [...vind<Beleid>(sjabloon, 'AWS::IAM::Policy').values()]
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === rol))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action]
        .flat()
        .flatMap((actie) =>
          [Resource].flat().map((op) => ({ actie, op: losOp(sjabloon, op), als: Condition })),
        ),
    );
}
