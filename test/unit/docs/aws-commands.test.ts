import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../infra/cli/commands.ts';
import { parse } from '../../../infra/cli/parse-arguments.ts';
import known from './aws-operations.json' with { type: 'json' };

/**
 * The commands in the operations page. `aws-operations.json` holds what each operation takes, from the models in botocore, by
 * which AWS's own command line is made; `aws logs tail` and `aws s3 rm` are not in those, and stand there by hand. A command
 * that the page does not use yet is added there with it.
 */
const document = readFileSync('docs/operations.md', 'utf8');
const blocks = [...document.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) =>
  // A step of a list has its block indented.
  block.replaceAll(/^ {2,3}/gm, '').trim(),
);
const inline = [...document.matchAll(/`((?:aws|npm run beheer --|npx cdk) [^`]+)`/g)].map(
  ([, command = '']) => command,
);
const documented = (program: string): string[] =>
  [...blocks, ...inline]
    .flatMap((block) => block.replaceAll(/\\\n\s*/g, ' ').split('\n'))
    .flatMap((line) => [
      ...line.matchAll(new RegExp(`${program} [^|>)]*(?:\\([^)]*\\)[^|>)]*)*`, 'g')),
    ])
    .map(([command]) => command.replace(/; do$/, '').trim());

/** The words of a command, as a shell splits them. */
const words = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );

type Operation = { readonly required: readonly string[]; readonly options: readonly string[] };
const GLOBAL = ['region', 'query', 'output', 'profile', 'cli-binary-format'];

function operationOf(command: string): { name: string; operation: Operation | undefined } {
  const [, service = '', first = '', second = ''] = words(command);
  const name = first === 'wait' ? `wait ${second}` : first;
  const services = known.operations as Record<string, Record<string, Operation>>;
  return { name: `${service} ${name}`, operation: services[service]?.[name] };
}

const aws = documented('\\baws');

describe('an aws command in the operations page', () => {
  it('stands there in number', () => {
    expect(aws.length).toBeGreaterThan(50);
  });

  it.each(aws)(
    'is one that AWS knows, with options that it takes and none missing: %s',
    (command) => {
      const { name, operation } = operationOf(command);
      expect(operation, name).toBeDefined();
      const given = [...command.matchAll(/(?:^|\s)--([a-z0-9-]+)/g)].map(
        ([, option = '']) => option,
      );
      const { required = [], options = [] } = operation ?? {};
      expect(given.filter((option) => ![...GLOBAL, ...options].includes(option))).toEqual([]);
      // A switch that is needed may be given as off.
      const there = given.map((option) => option.replace(/^no-/, ''));
      expect(required.filter((option) => !there.includes(option))).toEqual([]);
    },
  );
});

describe('the break-glass role', () => {
  it('has the right to each aws command of a restore', () => {
    const policy = readFileSync('docs/operations/rights.json', 'utf8');
    const { Statement } = JSON.parse(policy) as { Statement: { Action: string | string[] }[] };
    const rights = Statement.flatMap(({ Action }) => Action);
    const [, restore = ''] = /\n## Restore\n(.*?)\n## /s.exec(document) ?? [];
    const asked = [...restore.matchAll(/^ *aws (\w+) (?!wait)([\w-]+)/gm)].map(
      ([, service = '', operation = '']) =>
        `${service}:${operation.replaceAll(/(?:^|-)\w/g, (start) => start.slice(-1).toUpperCase())}`,
    );
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((right) => !rights.includes(right))).toEqual([]);
  });
});

describe('a command of the operator in the operations page', () => {
  const lines = documented('npm run beheer --').map((line) =>
    line
      .replace('npm run beheer --', '')
      .replaceAll('"$TABLE_NAME-restored"', 'restored')
      .replaceAll('$STAGE', 'voorbeeld')
      .replaceAll('KENMERK', '4FA1-SPEP-6TFX'),
  );

  it.each(lines)('can be carried out as it stands: %s', (line) => {
    const [name = ''] = words(line);
    expect(Object.keys(commands)).toContain(name);
    expect(parse(words(line))).toHaveProperty('command');
  });

  it('stands there for each step of a restore', () => {
    const names = lines.map((line) => words(line)[0]);
    for (const name of ['plekken', 'schrijven-stoppen', 'zet-terug', 'schrijven-hervatten']) {
      expect(names).toContain(name);
    }
  });
});

describe('a block of the operations page', () => {
  it.each(blocks)('is what a shell can read: %s', (block) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: block, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it('rings every alarm of both regions once', () => {
    const ring = blocks.find((block) => block.includes('set-alarm-state')) ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'beheerdersloket-aws-'));
    const alarms: Record<string, string[]> = {
      'eu-central-1': ['beheerdersloket-proef-probe', 'beheerdersloket-proef-bounces'],
      'us-east-1': ['beheerdersloket-proef-firewall'],
    };
    // Stands in for AWS's command line: says which alarms there are, and writes down what else it is asked.
    const program = `#!${process.execPath}
const words = process.argv.slice(2);
const of = (option) => words[words.indexOf(option) + 1];
const alarms = ${JSON.stringify(alarms)};
if (words[1] === 'describe-alarms') console.log(alarms[of('--region')].join('\\t'));
else require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'asked'))}, words.slice(0, 2).join(' ') + ' ' + of('--region') + ' ' + of('--alarm-name') + ' ' + of('--state-value') + '\\n');
`;
    try {
      writeFileSync(join(folder, 'aws'), program);
      chmodSync(join(folder, 'aws'), 0o755);
      const env = {
        PATH: `${folder}:${process.env['PATH']}`,
        STAGE: 'proef',
        REGION: 'eu-central-1',
      };
      const { status, stderr } = spawnSync('bash', ['-eu'], { input: ring, env, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
      const expected = Object.entries(alarms).flatMap(([region, names]) =>
        names.map((name) => `cloudwatch set-alarm-state ${region} ${name} ALARM`),
      );
      expect(asked).toEqual(expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
