import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  Condition: z.optional(z.string()),
});

const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z._default(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) }),
    ),
    {},
  ),
  Mappings: z._default(
    z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    {},
  ),
});

const assetsSchema = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.optional(z.string()) }) })),
});

const manifestSchema = z.object({
  artifacts: z.record(z.string(), z.object({ environment: z.optional(z.string()) })),
});

/** A template as `npx cdk synth` left it, with where its code is. */
export type Stack = z.infer<typeof templateSchema> & {
  readonly name: string;
  readonly region: string;
  /** The files and folders that go to the asset bucket, by the hash that their key holds. */
  readonly assets: ReadonlyMap<string, string>;
};
export type Stage = readonly Stack[];

/** One resource of a template. */
export type Resource = {
  readonly stack: Stack;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** A template cannot be rehearsed as it is: it would not deploy, or holds what the drill does not know. */
export class TemplateError extends Error {
  readonly code = 'template';
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.name = 'TemplateError';
  }
}

/** The stacks of the one stage that was synthesized into a folder. */
export function readStage(folder: string): Stage {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { artifacts } = manifestSchema.parse(read('manifest.json'));
  const names = globSync('*.template.json', { cwd: folder }).map((file) =>
    file.replace('.template.json', ''),
  );
  if (names.length === 0) throw new TemplateError(folder, 'holds no template');
  return names.toSorted().map((name) => {
    const { files } = assetsSchema.parse(read(`${name}.assets.json`));
    const assets = Object.entries(files).flatMap(([hash, { source }]): [string, string][] =>
      source.path === undefined ? [] : [[hash, resolve(folder, source.path)]],
    );
    return {
      ...templateSchema.parse(read(`${name}.template.json`)),
      name,
      region: artifacts[name]?.environment?.split('/').at(-1) ?? '',
      assets: new Map(assets),
    };
  });
}

/** Every resource of these types. @throws TemplateError on one that is only there sometimes */
export function resourcesOf(stage: Stage, ...types: string[]): Resource[] {
  return stage.flatMap((stack) =>
    Object.entries(stack.Resources)
      .filter(([, { Type }]) => types.includes(Type))
      .map(([id, { Type, Properties, Condition }]) => {
        if (Condition !== undefined) throw new TemplateError(id, 'has a condition');
        return { stack, id, type: Type, properties: Properties };
      }),
  );
}

/** Where the code with this key is. @throws TemplateError when nothing would be uploaded under it */
export function assetOf({ stack, id }: Resource, key: unknown): string {
  const path = stack.assets.get(String(key).replace('.zip', ''));
  if (path === undefined) throw new TemplateError(id, `has code that no asset is: ${String(key)}`);
  return path;
}
