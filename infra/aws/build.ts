import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FileSystem, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { registersFolder } from '../../web/registers-folder.ts';
import { buildSite, siteBuildEnv, type SiteSettings } from './build-site.ts';
import { bundleLambdas } from './bundle.ts';

const project = resolve(import.meta.dirname, '../..');
const inProject = (path: string): string => join(project, path);

/** Everything that the site and the bundles are made of, with what npm really installed. */
const SOURCES = [
  'functions',
  'infra',
  'shared',
  'web',
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
].map(inProject);
const RESULTS = ['dist/site', 'dist/render', 'dist/functions'].map(inProject);
/** What the last build was made of, and what it made. */
const STAMP = inProject('dist/build.json');

type Stamp = { readonly sources: string; readonly results: string };

/**
 * Builds the site and bundles the functions, unless what is there was made of the very same. So `cdk diff` twice in a row
 * builds once. The day is part of it, since `security.txt` counts from it.
 */
export async function buildWhenChanged(settings: SiteSettings): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const from = [...SOURCES, registersFolder(process.env)];
  const sources = fingerprint(from, JSON.stringify([today, siteBuildEnv(settings)]));
  const last = readStamp();
  if (last?.sources === sources && last.results === fingerprint(RESULTS)) return;
  buildSite(settings);
  await bundleLambdas();
  const stamp: Stamp = { sources, results: fingerprint(RESULTS) };
  writeFileSync(STAMP, JSON.stringify(stamp));
}

/** Differs as soon as a file in one of these differs, comes or goes. */
export function fingerprint(paths: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra);
  for (const path of paths) {
    hash.update(existsSync(path) ? FileSystem.fingerprint(path) : 'missing').update('\n');
  }
  return hash.digest('hex');
}

const readStamp = (): Stamp | undefined =>
  existsSync(STAMP) ? (JSON.parse(readFileSync(STAMP, 'utf8')) as Stamp) : undefined;

/** Stands in for what was not built. It lies apart, so that nothing else takes it for the real thing. */
const EMPTY = inProject('dist/empty');

/**
 * The folder to deploy from. A command that deploys nothing, such as `cdk ls` or `cdk destroy`, gets an empty one: CDK says
 * so for each stack, and nothing has to be built.
 */
export function assetFolder(scope: Construct, folder: string): string {
  if (Stack.of(scope).bundlingRequired) return folder;
  mkdirSync(EMPTY, { recursive: true });
  return EMPTY;
}
