import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pakket from '../../package.json' with { type: 'json' };

/** Where Chromium is, and what it needs around it. */
export type Chromium = { readonly pad: string; readonly omgeving: Record<string, string> };

/** Before all tests, so that no two of them unpack at the same time. */
export default async function voorAlleTests(): Promise<void> {
  await pakChromiumUit();
}

/** Unpacks the Chromium that ships inside npm, once for each version; two runs at the same time don't hinder each other. */
export async function pakChromiumUit(): Promise<Chromium> {
  const versie = pakket.devDependencies['@sparticuz/chromium'];
  const map = join(tmpdir(), `beheerdersloket-chromium-${versie}`);
  if (!existsSync(map)) {
    const onderweg = `${map}.${process.pid}`;
    await mkdir(onderweg, { recursive: true });
    // The package unpacks into the temporary folder, with its libraries only where it thinks to be in Lambda.
    const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
    process.env['TMPDIR'] = onderweg;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    zetTerug('TMPDIR', TMPDIR);
    zetTerug('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME);
    await writeFile(join(onderweg, 'fonts/fonts.conf'), lettertypen(map));
    if (existsSync(map)) await rm(onderweg, { recursive: true });
    else await rename(onderweg, map);
  }
  return {
    pad: join(map, 'chromium'),
    omgeving: {
      LD_LIBRARY_PATH: join(map, 'al2023/lib'),
      FONTCONFIG_PATH: join(map, 'fonts'),
      HOME: map,
    },
  };
}

/** The package's own list of fonts names folders of Lambda; without a font no text has a size. */
const lettertypen = (map: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${map}/fonts/fonts</dir><cachedir>${map}/fonts-cache</cachedir></fontconfig>
`;

function zetTerug(naam: string, waarde: string | undefined): void {
  if (waarde === undefined) Reflect.deleteProperty(process.env, naam);
  else process.env[naam] = waarde;
}
