import { type Stack, Validations } from 'aws-cdk-lib';

type StackName = 'edge' | 'data' | 'api' | 'site' | 'mail' | 'monitoring';

/** A finding of cdk-nag that stays, and why. */
export type Suppression = {
  readonly rule: string;
  readonly stacks: readonly StackName[];
  /** The part of the stack that it is about, by what its path begins with; the whole stack when it is not given. */
  readonly section?: string;
  readonly reden: string;
};

/** CDK's own function that puts the site in the bucket. */
const DEPLOYMENT = 'DeploymentRole';
const DEPLOYMENT_LAMBDA = 'Custom::CDKBucketDeployment';

/** All of them. A test counts them: more than ten means that something is wrong with the design, not with the rules. */
export const suppressions: readonly Suppression[] = [
  {
    rule: 'AwsSolutions-SMG4',
    stacks: ['data', 'api'],
    reden:
      'A rotation by the clock would kill links that people still hold, or leave CloudFront with a value that the API does not know. The secrets are rotated by hand, in steps that docs/operations.md gives.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    stacks: ['api', 'mail', 'monitoring'],
    reden:
      'X-Ray takes traces without a resource to name: xray:PutTraceSegments and xray:PutTelemetryRecords. A test holds every other action to a name.',
  },
  {
    rule: 'AwsSolutions-APIG4',
    stacks: ['api'],
    reden:
      'There are no accounts to authorise. Anyone may send in an aanvraag; whatever is about a dossier asks for the token of its link, which the functions check.',
  },
  {
    rule: 'AwsSolutions-S1',
    stacks: ['site'],
    reden: 'The bucket holds the public pages only, and CloudFront alone reads it.',
  },
  {
    rule: 'AwsSolutions-CFR1',
    stacks: ['site'],
    reden: 'Who works for a Dutch school may be abroad; a duty of the government knows no border.',
  },
  {
    rule: 'AwsSolutions-CFR3',
    stacks: ['site'],
    reden:
      'An access log of CloudFront would keep the address of every visitor. What is needed of it the firewall counts and the API logs, without addresses.',
  },
  {
    rule: 'AwsSolutions-CFR4',
    stacks: ['site'],
    reden:
      'On CloudFront’s own name, the certificate and the TLS versions are CloudFront’s. With a domain it is TLS 1.2 (2021) or newer.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/*]',
    stacks: ['site'],
    section: DEPLOYMENT,
    reden:
      'CDK’s own function writes and cleans up the bucket of the site, whose file names nobody knows beforehand. The bucket has no other use.',
  },
  {
    rule: 'AwsSolutions-L1',
    stacks: ['site'],
    section: DEPLOYMENT_LAMBDA,
    reden: 'CDK’s own function, in the version of Python that this version of CDK was tested with.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    stacks: ['mail'],
    reden:
      'The queue is itself where the event source, the rule and the function leave what they gave up. The rule knows queues that serve queues only.',
  },
];

/** Tells cdk-nag what stays. */
export function recognise(stacks: Readonly<Record<StackName, Stack>>): void {
  for (const { rule, stacks: where, section, reden } of suppressions) {
    for (const stack of where.map((name) => stacks[name])) {
      const sections =
        section === undefined
          ? [stack]
          : stack.node.children.filter(({ node }) => node.id.startsWith(section));
      for (const part of sections) {
        Validations.of(part).acknowledge({ id: rule, reason: reden });
      }
    }
  }
}
