import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStageSettings } from '../../../../infra/aws/settings/stage-settings.ts';
import { lambdas } from '../../../../infra/lambdas.ts';
import { beheer, objects } from '../../../local/beheer.ts';
import { type StageOnAws, startStage } from '../../../local/stage.ts';
import { sources, SECTIONS, templatesOf } from '../templates.ts';

/** What CloudFormation would list: every resource of the templates, under a name that AWS made up. */
const templates = await templatesOf('voorbeelddomein');
const stacks = Object.fromEntries(
  SECTIONS.map((section) => {
    const stack = `beheerdersloket-voorbeelddomein-${section}`;
    const resources = Object.entries(sources(templates[section])).map(([logicalId, { Type }]) => ({
      type: Type,
      logicalId,
      name: `${stack}-${logicalId}-X1Y2`,
    }));
    return [stack, resources];
  }),
);

let stage: StageOnAws;
beforeEach(async () => {
  stage = await startStage(stacks);
});
afterEach(() => stage.stop());
const run = (line: string, typed = '') => beheer(line.split(' '), stage.env, typed);

const writing = Object.entries(lambdas)
  .filter(([, { table = [] }]) => table.some((actie) => actie !== 'GetItem'))
  .map(([naam]) => naam);

describe('plekken', () => {
  it('gives every function and log of the stage the name that AWS made up, by the name that we know', async () => {
    const { output, code } = await run('plekken voorbeelddomein --json');
    expect(code).toBe(0);
    const places = objects({ output, code, error: '' });
    for (const [soort, part] of [
      ['function', 'Lambda'],
      ['log', 'Log'],
    ] as const) {
      for (const naam of Object.keys(lambdas)) {
        const aws = expect.stringMatching(
          new RegExp(`-${naam.replaceAll('-', '')}${part}[0-9A-F]{8}-X1Y2$`),
        ) as string;
        expect(places).toContainEqual(expect.objectContaining({ soort, naam, aws }));
      }
    }
    const kinds = new Set(places.map(({ soort }) => soort));
    expect([...kinds].sort()).toEqual(
      [
        'bucket',
        'distribution',
        'function',
        'key',
        'log',
        'queue',
        'rule',
        'secret',
        'table',
        'topic',
      ].sort(),
    );
  });

  it('looks for the edge in us-east-1, and may show one kind only', async () => {
    const logs = objects(await run('plekken voorbeelddomein --json --soort log'));
    expect(logs.find(({ stack }) => stack === 'edge')).toMatchObject({ regio: 'us-east-1' });
    expect(new Set(logs.map(({ soort }) => soort))).toEqual(new Set(['log']));
  });

  it.each([
    ['plekken', 'exactly one stage'],
    ['plekken productei', 'must be one of voorbeeld'],
    ['plekken voorbeeld --soort lambda', 'must be one of function'],
    ['plekken voorbeeld --lokaal', 'has no --lokaal'],
  ])('refuses %s, and says why', async (line, message) => {
    const { code, error } = await run(line);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(stage.asked).toEqual([]);
  });
});

describe('schrijven-stoppen', () => {
  it('lets no function run that may write in the table, and leaves those that only read', async () => {
    const { code, output } = await run('schrijven-stoppen voorbeelddomein --json --ja');
    expect(code).toBe(0);
    const stopped = objects({ output, code, error: '' });
    expect(stopped.map(({ functie }) => functie).sort()).toEqual([...writing].sort());
    expect(stage.concurrency.size).toBe(writing.length);
    expect([...stage.concurrency.values()]).toEqual(writing.map(() => 0));
    for (const { aws } of stopped) expect(stage.concurrency.has(aws as string)).toBe(true);
  });

  it('asks to type the name of the stage, and does nothing otherwise', async () => {
    expect((await run('schrijven-stoppen voorbeelddomein', 'voorbeeld\n')).code).toBe(3);
    expect(stage.concurrency.size).toBe(0);
    expect((await run('schrijven-stoppen voorbeelddomein', 'voorbeelddomein\n')).code).toBe(0);
    expect(stage.concurrency.size).toBe(writing.length);
  });

  it('stops nothing where one of them is not there: the others would not stop the writing', async () => {
    const { code, error } = await run('schrijven-stoppen voorbeeld --ja');
    expect(code).toBe(1);
    expect(error).toContain('functie-ontbreekt');
    expect(stage.concurrency.size).toBe(0);
  });
});

describe('schrijven-hervatten', () => {
  it('gives each the number that the stage keeps free for it, and the others as many as there is room for', async () => {
    await run('schrijven-stoppen voorbeelddomein --ja');
    expect((await run('schrijven-hervatten voorbeelddomein')).code).toBe(0);
    const numbers = readStageSettings('voorbeelddomein').concurrency;
    const byFunction = [...stage.concurrency].map(([aws, number]) => [
      /-(\w+)Lambda/.exec(aws)?.[1],
      number,
    ]);
    expect(Object.fromEntries(byFunction)).toEqual(numbers);
  });
});
