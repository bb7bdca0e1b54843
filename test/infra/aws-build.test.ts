import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELEN } from './sjablonen.ts';

/** Runs the app as CDK's command line does for `cdk ls` and `cdk destroy`: it will look at the assets of no stack. */
function runForNoAssets(outdir: string): string {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/aws/app.ts'], {
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, 'aws:cdk:bundling-stacks': [] }),
    },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

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
    for (const deel of DELEN) {
      expect(existsSync(join(outdir, `beheerdersloket-voorbeeld-${deel}.template.json`))).toBe(
        true,
      );
    }
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /index\.(mjs|html)$/.test(path))).toEqual([]);
  });
});
