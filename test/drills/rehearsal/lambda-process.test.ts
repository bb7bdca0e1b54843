import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LambdaProcess } from './lambda-process.ts';

const folders: string[] = [];
const running: LambdaProcess[] = [];
afterEach(() => {
  for (const process of running.splice(0)) process.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A function whose bundle is this text. */
function processOf(bundle: string, timeoutSeconds = 60): LambdaProcess {
  const folder = mkdtempSync(join(tmpdir(), 'beheerdersloket-bundle-'));
  folders.push(folder);
  writeFileSync(join(folder, 'index.mjs'), bundle);
  const lambda = {
    name: 'gezondheid',
    arn: 'arn:aws:lambda:eu-central-1:111122223333:function:x',
    roleArn: 'arn:aws:iam::111122223333:role/x',
    region: 'eu-central-1',
    functionName: 'x',
    logGroup: 'x',
    folder,
    handler: 'index.handler',
    timeoutSeconds,
    memoryMb: 128,
    env: {},
  };
  const surroundings = {
    endpoints: {},
    siteUrl: 'https://x.example',
    siteAt: '',
    shiftMs: () => 0,
  };
  const process = new LambdaProcess(lambda, surroundings);
  running.push(process);
  return process;
}

const NEVER = 'export const handler = () => new Promise(() => undefined);';

describe('a function in a process of its own', () => {
  it('answers, one call after the other', async () => {
    const process = processOf('export const handler = (event) => Promise.resolve(event);');
    const outcomes = await Promise.all([1, 2].map((event) => process.invoke(event)));
    expect(outcomes).toEqual([1, 2].map((value) => ({ ok: true, value })));
    expect(process.starts).toBe(1);
  });

  it.each([
    ['does not answer in time', NEVER],
    ['ends itself', 'export const handler = () => process.exit(1);'],
    ['keeps its processor busy', 'export const handler = () => { for (;;); };'],
    ['answers with nothing that can be sent', 'export const handler = async () => 1n;'],
  ])('that %s fails, and the next call starts it again', async (_, bundle) => {
    const process = processOf(bundle, 1);
    for (const event of [1, 2]) expect(await process.invoke(event)).toMatchObject({ ok: false });
    expect(process.underWay).toBe(0);
    process.setClock();
    await process.stop();
  });

  it('that cannot be loaded fails, and can be stopped', async () => {
    const process = processOf('import "not-in-the-bundle";');
    expect(await process.invoke({})).toMatchObject({ ok: false });
    await process.stop();
  });

  it('that ended between two calls is started again', async () => {
    const process = processOf(
      'export const handler = async () => { setTimeout(() => process.exit(), 50); };',
    );
    expect(await process.invoke({})).toMatchObject({ ok: true });
    await new Promise((done) => setTimeout(done, 500));
    process.setClock();
    expect(await process.invoke({})).toMatchObject({ ok: true });
    expect(process.starts).toBe(2);
  });

  it('that is taken down fails the call under way and those that wait, and starts no more', async () => {
    const process = processOf(NEVER);
    const calls = [process.invoke(1), process.invoke(2)];
    while (process.starts === 0) await new Promise((done) => setTimeout(done, 20));
    expect(process.underWay).toBe(2);
    process.close();
    for (const outcome of await Promise.all(calls)) expect(outcome).toMatchObject({ ok: false });
    expect(process.starts).toBe(1);
  });
});
