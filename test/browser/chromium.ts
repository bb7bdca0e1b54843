import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pakket from '../../package.json' with { type: 'json' };

/** Where Chromium is, and what it needs around it. */
export type Chromium = { readonly path: string; readonly env: Record<string, string> };

/** Before all tests, so that no two of them unpack at the same time. */
export default async function forAllTests(): Promise<void> {
  await unpackChromium();
}

/** Unpacks the Chromium that ships inside npm, once for each version; two runs at the same time don't hinder each other. */
export async function unpackChromium(): Promise<Chromium> {
  const version = pakket.devDependencies['@sparticuz/chromium'];
  const folder = join(tmpdir(), `beheerdersloket-chromium-${version}`);
  if (!existsSync(folder)) {
    const underWay = `${folder}.${process.pid}`;
    await mkdir(underWay, { recursive: true });
    // The package unpacks into the temporary folder, with its libraries only where it thinks to be in Lambda.
    const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
    process.env['TMPDIR'] = underWay;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    putBack('TMPDIR', TMPDIR);
    putBack('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME);
    await writeFile(join(underWay, 'fonts/fonts.conf'), fonts(folder));
    if (existsSync(folder)) await rm(underWay, { recursive: true });
    else await rename(underWay, folder);
  }
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: folder,
    },
  };
}

/** The package's own list of fonts names folders of Lambda; without a font no text has a size. */
const fonts = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

function putBack(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
