import type { Template } from 'aws-cdk-lib/assertions';
import { looseAt, type Templates, find, type TemplateValue } from './templates.ts';

type Verklaring = {
  Effect: string;
  Action: string | string[];
  Resource: TemplateValue | TemplateValue[];
  Condition?: unknown;
};
type Policy = { PolicyDocument: { Statement: Verklaring[] }; Roles: { Ref: string }[] };
type Lambda = { Description: string; Role: { 'Fn::GetAtt': [string, string] } };

export type Permission = { readonly actie: string; readonly at: string; readonly when: unknown };

/** What the role of a function may do, one line for each action and resource. */
export function permissionsOf(
  templates: Templates,
  template: Template,
  name: string,
): Permission[] {
  const lambda = [...find<Lambda>(template, 'AWS::Lambda::Function').values()].find(
    ({ Description }) => Description === `beheerdersloket: ${name}`,
  );
  const rol = lambda?.Role['Fn::GetAtt'][0];
  return allPermissions(templates, template, ({ Roles }) => Roles.some(({ Ref }) => Ref === rol));
}

/** What all roles of a stack together may do. */
export function allPermissions(
  templates: Templates,
  template: Template,
  which: (policy: Policy) => boolean = () => true,
): Permission[] {
  return [...find<Policy>(template, 'AWS::IAM::Policy').values()]
    .filter(which)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().flatMap((actie) =>
        [Resource].flat().map((at) => ({
          actie,
          at: looseAt(templates, template, at),
          when: Condition,
        })),
      ),
    );
}
