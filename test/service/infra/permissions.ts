import type { Template } from 'aws-cdk-lib/assertions';
import { losOp, type Sjablonen, vind, type Waarde } from './templates.ts';

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
export function rechtenVan(sjablonen: Sjablonen, sjabloon: Template, naam: string): Recht[] {
  const lambda = [...vind<Lambda>(sjabloon, 'AWS::Lambda::Function').values()].find(
    ({ Description }) => Description === `beheerdersloket: ${naam}`,
  );
  const rol = lambda?.Role['Fn::GetAtt'][0];
  return alleRechten(sjablonen, sjabloon, ({ Roles }) => Roles.some(({ Ref }) => Ref === rol));
}

/** What all roles of a stack together may do. */
export function alleRechten(
  sjablonen: Sjablonen,
  sjabloon: Template,
  welk: (beleid: Beleid) => boolean = () => true,
): Recht[] {
  return [...vind<Beleid>(sjabloon, 'AWS::IAM::Policy').values()]
    .filter(welk)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().flatMap((actie) =>
        [Resource].flat().map((op) => ({
          actie,
          op: losOp(sjablonen, sjabloon, op),
          als: Condition,
        })),
      ),
    );
}
