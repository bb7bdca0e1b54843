import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { allMails } from '../../fixtures/berichten.ts';

const FILE =
  /`((?:[A-Za-z0-9_.-]+\/)*[A-Za-z0-9_.-]+\.(?:ts|js|json|md|svelte|yml|css)|\.ci\/run|LICENSE)`/g;
const named = (document: string): string[] =>
  [...readFileSync(document, 'utf8').matchAll(FILE)].map(([, path = '']) => path);

describe.each(['docs/compliance.md', 'docs/security.md', 'docs/operations.md', 'SECURITY.md'])(
  'what %s names',
  (document) => {
    it('is there', () => {
      const paths = named(document).filter((path) => path.includes('/'));
      expect(paths.length).toBeGreaterThan(2);
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    });
  },
);

describe('a document', () => {
  const documents = globSync(['*.md', 'docs/**/*.md']).sort();

  it.each(documents)(
    '%s can be followed: its links and their headings lead somewhere',
    (document) => {
      const text = readFileSync(document, 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#]*)#?([^)]*)\)/g)];
      const dead = links.filter(([, path = '', heading = '']) => {
        const target = path === '' ? document : join(dirname(document), path);
        return !existsSync(target) || (heading !== '' && !headingsOf(target).includes(heading));
      });
      expect(dead.map(([link]) => link)).toEqual([]);
    },
  );

  it.each(documents)('%s has no row of dashes but below the head of a table', (document) => {
    const lines = readFileSync(document, 'utf8').split('\n');
    const heads = lines.flatMap((line, index) =>
      /^\|[ |:-]+\|$/.test(line) && line.includes('---') ? [lines[index - 2] ?? ''] : [],
    );
    expect(heads.filter((line) => line.startsWith('|'))).toEqual([]);
  });

  it('in docs/ stands in its list by task, once', () => {
    const list = readFileSync('docs/README.md', 'utf8');
    const pages = globSync('docs/*.md').filter((page) => page !== 'docs/README.md');
    const times = (page: string) => list.split(`](${basename(page)})`).length - 1;
    const entries = pages.map((page) => [page, times(page)]);
    expect(entries.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('is read in a minute when it is the first: some 900 words, a command on the first screen', () => {
    const text = readFileSync('README.md', 'utf8');
    const words = text.replaceAll(/<[^>]*>|```.*?```/gs, ' ').match(/[\p{L}\d]\S*/gu) ?? [];
    expect(words.length).toBeLessThan(900);
    expect(text.split('\n').slice(0, 20).join('\n')).toContain('npm start');
  });

  it('names every setting of the service on one machine', () => {
    const source = readFileSync('infra/local/settings.ts', 'utf8');
    const text = readFileSync('docs/local.md', 'utf8');
    // The list of what each must be, which the compiler keeps whole.
    const [, list = ''] = source.split('const expected');
    const names = [...list.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

/** The headings of a document, as a forge makes anchors of them. */
const headingsOf = (document: string): string[] =>
  [...readFileSync(document, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('compliance', () => {
  it('says of each duty where it is met, or what the operator still must do', () => {
    const rows = readFileSync('docs/compliance.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| (?!-)/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.length).toBeGreaterThan(40);
    const empty = rows.filter(
      ([, , , where, still]) => (where === '–' || where === '') && still === '–',
    );
    expect(empty).toEqual([]);
  });
});

describe('what a code in the log means', () => {
  it('stands in the operations page for every fault that a function knows by a code, and for no other', () => {
    const codes = globSync('functions/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/readonly code = '([a-z-]+)'/g)].map(
        ([, code = '']) => code,
      ),
    );
    expect(codes.length).toBeGreaterThan(10);
    const [, section = ''] = readFileSync('docs/operations.md', 'utf8').split(
      '\n## What a code in the log means\n',
    );
    const [table = ''] = section.split('\n### ');
    const explained = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code),
    );
    expect(explained.sort()).toEqual([...new Set(codes)].sort());
  });
});

describe('what the mailbox of the SSD can sort by', () => {
  it('stands in the operations page: each word that its mails begin with, and no other', () => {
    const page = readFileSync('docs/operations.md', 'utf8');
    const [, paragraph = ''] = /`X-Beheerdersloket-Status`:(.*?)\n\n/s.exec(page) ?? [];
    const words = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
    const states = allMails.flatMap(({ content }) => content.state ?? []);
    expect(words.sort()).toEqual([...new Set(states)].sort());
  });
});

const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.optional(z.record(z.string(), z.string())),
      environment: z.optional(z.string()),
      steps: z.array(
        z.object({
          uses: z.optional(z.string()),
          run: z.optional(z.string()),
          with: z.optional(z.record(z.string(), z.unknown())),
        }),
      ),
    }),
  ),
});
const botSchema = z.object({
  version: z.literal(2),
  updates: z.array(z.object({ 'package-ecosystem': z.string(), directory: z.literal('/') })),
});
const readWorkflow = (name: string) =>
  workflowSchema.parse(parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')));

describe('what the forge runs', () => {
  const check = readWorkflow('controle');
  const rollout = readWorkflow('uitrol');
  const steps = (job: (typeof rollout)['jobs'][string] | undefined) => job?.steps ?? [];
  const commandNames = (job: (typeof rollout)['jobs'][string] | undefined) =>
    steps(job).flatMap(({ run }) => run ?? []);

  it('checks every change, and may write nothing', () => {
    expect(check.permissions).toEqual({ contents: 'read' });
    expect(commandNames(check.jobs['controle'])).toEqual(['.ci/run']);
  });

  it('keeps what npm downloaded, in every job', () => {
    for (const job of [...Object.values(check.jobs), ...Object.values(rollout.jobs)]) {
      const node = steps(job).find(({ uses }) => uses?.startsWith('actions/setup-node@'));
      expect(node?.with).toEqual({ 'node-version': 24, cache: 'npm' });
    }
  });

  it('shows at a pull request what would change, and deploys what was checked, after approval', () => {
    // Its role may only read, so it cannot make a change set; asked for outright, that is no surprise.
    expect(commandNames(rollout.jobs['verschil']).at(-1)).toContain('cdk diff --method=template');
    expect(rollout.jobs['uitrol']?.environment).toBe('productie');
    const [first, then] = commandNames(rollout.jobs['uitrol']);
    expect(first).toBe('.ci/run');
    expect(then).toContain('cdk deploy --all');
  });

  it('signs in with a token of its own, and knows no key or secret', () => {
    for (const job of Object.values(rollout.jobs)) {
      expect(job.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
      const aanmelding = steps(job).find(({ uses }) => uses?.startsWith('aws-actions/'));
      expect(Object.keys(aanmelding?.with ?? {}).sort()).toEqual(['aws-region', 'role-to-assume']);
    }
    for (const name of ['controle', 'uitrol']) {
      expect(readFileSync(`.github/workflows/${name}.yml`, 'utf8')).not.toMatch(
        /secrets\.|ACCESS_KEY/,
      );
    }
  });

  it('opens a change with the registers of the month, which was checked and nobody merged', () => {
    const text = readFileSync('.github/workflows/registers.yml', 'utf8');
    const { permissions, jobs } = readWorkflow('registers');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['registers']?.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
    });
    const commands = commandNames(jobs['registers']);
    expect(commands.findIndex((run) => run.includes('.ci/run'))).toBeLessThan(
      commands.findIndex((run) => run.includes('gh pr create')),
    );
    expect(text).toContain('cron:');
    expect(text).not.toMatch(/secrets\.|gh pr merge/);
  });

  it('runs actions of others by commit, with the version that it is, and asks each week for newer ones', () => {
    const uses = globSync('.github/workflows/*.yml').flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/uses: (.+)/g),
    ]);
    expect(uses.length).toBeGreaterThan(5);
    for (const [, action] of uses) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    const bot = botSchema.parse(parse(readFileSync('.github/dependabot.yml', 'utf8')));
    expect(bot.updates.map((update) => update['package-ecosystem'])).toEqual([
      'github-actions',
      'npm',
    ]);
  });
});
