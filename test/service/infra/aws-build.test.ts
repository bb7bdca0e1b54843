import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../infra/aws/build.ts';
import { SECTIONS } from './templates.ts';

/** Runs the app as CDK's command line does. */
function runApp(outdir: string, extra: object) {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
  return spawnSync(process.execPath, ['infra/aws/app.ts'], {
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...extra }),
    },
    encoding: 'utf8',
  });
}

/** As for `cdk ls` and `cdk destroy`: it will look at the assets of no stack. */
function runForNoAssets(outdir: string): string {
  const { status, stdout, stderr } = runApp(outdir, { 'aws:cdk:bundling-stacks': [] });
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

it('a stage that is not there ends in one line, before anything is built', () => {
  const { status, stdout, stderr } = runApp(join(tmpdir(), 'beheerdersloket-no-stage'), {
    stage: 'nergens',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^There is no stage 'nergens'; there is: [a-z, ]+\n$/);
});

describe('a command that deploys nothing', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'beheerdersloket-ls-'));
  const built = () => statSync('dist/site/index.html').mtimeMs;
  let before: number;
  let output: string;
  beforeAll(() => {
    before = built();
    output = runForNoAssets(outdir);
  });
  afterAll(() => {
    rmSync(outdir, { recursive: true });
  });

  it('does not build the site', () => {
    expect(output).not.toMatch(/vite|built in|modules transformed/i);
    expect(built()).toBe(before);
  });

  it('knows every stack all the same, with no bundle and no page in its assets', () => {
    for (const section of SECTIONS) {
      expect(existsSync(join(outdir, `beheerdersloket-voorbeeld-${section}.template.json`))).toBe(
        true,
      );
    }
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /index\.(mjs|html)$/.test(path))).toEqual([]);
  });
});

describe('what was built is kept', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beheerdersloket-build-'));
    mkdirSync(file('sub'));
    writeFileSync(file('a.ts'), 'one');
    writeFileSync(file('sub/b.ts'), 'two');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('while every file is as it was', () => {
    const before = fingerprint([folder], 'a stage');
    writeFileSync(file('a.ts'), 'one');
    expect(fingerprint([folder], 'a stage')).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a file changes', () => writeFileSync(file('sub/b.ts'), 'twee')],
    ['a file comes', () => writeFileSync(file('sub/c.ts'), '')],
    ['a file goes', () => rmSync(file('a.ts'))],
    ['a file moves', () => renameSync(file('a.ts'), file('z.ts'))],
    ['the folder is not there', () => rmSync(folder, { recursive: true })],
  ])('no longer when %s', (_, change) => {
    const before = fingerprint([folder], 'a stage');
    change();
    expect(fingerprint([folder], 'a stage')).not.toBe(before);
  });

  it('no longer for another stage or another day', () => {
    expect(fingerprint([folder], 'a stage')).not.toBe(fingerprint([folder], 'another'));
  });
});
