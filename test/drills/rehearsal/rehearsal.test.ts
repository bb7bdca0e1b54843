import { describe, expect, it } from 'vitest';
import { synthesise, outputFolder } from '../../service/infra/synthesis.ts';
import { rehearse } from './rehearsal.ts';
import { readStage, resourcesOf, type Stage } from './stage.ts';

await synthesise();
const stage = readStage(outputFolder('voorbeelddomein'));

/** Less than a test may take, so that a step that does not end is named. */
const MAX_STEP_MS = 60_000;

/** The properties of the one resource of a type, of which something is so. */
function propertiesOf(planted: Stage, type: string, fits: (text: string) => boolean) {
  const [found, ...others] = resourcesOf(planted, type).filter(({ properties }) =>
    fits(JSON.stringify(properties)),
  );
  if (found === undefined || others.length > 0) throw new Error(`One ${type} was expected`);
  return found;
}

const lambdaOf = (planted: Stage, name: string) =>
  propertiesOf(planted, 'AWS::Lambda::Function', (text) =>
    text.includes(`"beheerdersloket: ${name}"`),
  ).properties;

describe('a rehearsal of a deploy', () => {
  it('lives a whole life in the bundles and templates, also while services are away', async () => {
    const { failure, steps } = await rehearse(stage, { form: 'short', maxStepMs: MAX_STEP_MS });
    expect(failure).toBeUndefined();
    expect(steps.length).toBeGreaterThan(15);
  }, 240_000);

  it.each<{ fault: string; plant: (planted: Stage) => void; failure: RegExp }>([
    {
      fault: 'a variable that a function reads is gone',
      plant: (planted) => {
        const { Variables } = lambdaOf(planted, 'gezondheid')['Environment'] as {
          Variables: Record<string, unknown>;
        };
        Reflect.deleteProperty(Variables, 'TABLE_NAME');
      },
      failure: /^the service says that it is well.*500/,
    },
    {
      fault: 'a route is gone',
      plant: (planted) => {
        const { stack, id } = propertiesOf(planted, 'AWS::ApiGatewayV2::Route', (text) =>
          text.includes('GET /api/v1/uitdaging'),
        );
        Reflect.deleteProperty(stack.Resources, id);
      },
      failure: /^an aanvraag comes in.*\/uitdaging: 405/,
    },
    {
      fault: 'the filter of the stream lets nothing through',
      plant: (planted) => {
        const { properties } = propertiesOf(planted, 'AWS::Lambda::EventSourceMapping', () => true);
        const { Filters } = properties['FilterCriteria'] as { Filters: { Pattern: string }[] };
        for (const filter of Filters) filter.Pattern = filter.Pattern.replace('agenda', 'verloop');
      },
      failure: /^the stream wakes.*mails that did not go out/,
    },
    {
      fault: 'the generator of a secret makes keys that are too short',
      plant: (planted) => {
        const { properties } = propertiesOf(planted, 'AWS::SecretsManager::Secret', (text) =>
          text.includes('the tokens of links'),
        );
        (properties['GenerateSecretString'] as Record<string, unknown>)['PasswordLength'] = 20;
      },
      failure: /^an aanvraag comes in.*503/,
    },
    {
      fault: 'a role has no right to what its function does',
      plant: (planted) => {
        const { properties } = propertiesOf(planted, 'AWS::IAM::Policy', (text) =>
          text.includes('gezondheidRole'),
        );
        const { Statement } = properties['PolicyDocument'] as { Statement: { Action: unknown }[] };
        for (const statement of Statement) {
          if (statement.Action === 'dynamodb:GetItem') statement.Action = 'dynamodb:PutItem';
        }
      },
      failure: /^the service says that it is well.*500/,
    },
    {
      fault: 'a value comes from an output that no stack has',
      plant: (planted) => {
        for (const { Outputs } of planted) {
          for (const name of Object.keys(Outputs)) Reflect.deleteProperty(Outputs, name);
        }
      },
      failure: /^the templates fit each other/,
    },
  ])(
    'turns red when $fault',
    async ({ plant, failure }) => {
      const planted = structuredClone(stage);
      plant(planted);
      const options = { form: 'short', maxStepMs: MAX_STEP_MS } as const;
      const { failure: found } = await rehearse(planted, options);
      expect(found?.replaceAll('\n', ' ')).toMatch(failure);
    },
    90_000,
  );
});
