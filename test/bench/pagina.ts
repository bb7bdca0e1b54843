import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { alleScripts, gebouwdePaginas, gewicht, gzipBytes } from '../web/gebouwd.ts';
import { MAX_SCRIPT, MAX_STIJL } from '../web/budget.ts';
import {
  type Bestand,
  type Formulierclient,
  formulierclients,
  pakketten,
} from './formulierclients.ts';
import { staafgrafiek } from './grafiek.ts';
import { haalPakket } from './pakketten.ts';
import { type Onderdeel, type Regel, regelVan, type Uitslag } from './uitslag.ts';

const FORMULIER = 'aanvragen/index.html';
const ONS = 'beheerdersloket';

type Gewicht = { readonly naam: string; readonly js: number; readonly css: number };

/** What a browser must fetch to show and check a form, here and elsewhere, measured in the same way. */
export const onderdeel: Onderdeel = {
  titel: 'The page',
  meet: async (): Promise<Uitslag> => {
    const onze = weegPagina();
    const anderen: Gewicht[] = [];
    const mappen = await haalPakketten();
    for (const client of formulierclients) anderen.push(await weegClient(client, mappen));
    return {
      regels: [...onzeRegels(onze), ...(await laterRegels()), ...anderen.flatMap(regelsVan)],
      toelichting: [
        'What each holds:',
        ...formulierclients.map(({ naam, omvat }) => `- **${naam}**: ${omvat}.`),
      ].join('\n'),
      figuren: { 'paginagewicht.svg': tekening([onze, ...anderen]) },
    };
  },
};

function weegPagina(): Gewicht {
  const pagina = gebouwdePaginas()[FORMULIER];
  if (pagina === undefined) throw new Error(`${FORMULIER} was not built`);
  return { naam: ONS, js: gewicht(pagina.scripts), css: gewicht(pagina.stijlen) };
}

const onzeRegels = ({ js, css }: Gewicht): Regel[] => [
  regelVan('our form, JavaScript', 'bytes', [js], MAX_SCRIPT[FORMULIER]),
  regelVan('our form, CSS', 'bytes', [css], MAX_STIJL),
  regelVan('our pages without interaction, JavaScript of all', 'bytes', [statisch()], 0),
];

const statisch = (): number =>
  Object.entries(gebouwdePaginas())
    .filter(([bestand]) => MAX_SCRIPT[bestand] === 0)
    .reduce((som, [, { scripts }]) => som + gewicht(scripts), 0);

/** The proof of work comes when somebody fills in the form, where it is asked at all. */
async function laterRegels(): Promise<Regel[]> {
  const scripts = gebouwdePaginas()[FORMULIER]?.scripts ?? [];
  const later = (await alleScripts(scripts)).filter((script) => !scripts.includes(script));
  return [regelVan('our form, JavaScript that may come later', 'bytes', [gewicht(later)])];
}

/** Where the files of each package are. */
type Mappen = ReadonlyMap<string, string>;

/** One after the other, so that none is fetched twice. */
async function haalPakketten(): Promise<Mappen> {
  const mappen = new Map<string, string>();
  for (const [pakket, integriteit] of Object.entries(pakketten)) {
    mappen.set(pakket, await haalPakket(pakket, integriteit));
  }
  return mappen;
}

async function weegClient({ naam, js, css }: Formulierclient, mappen: Mappen): Promise<Gewicht> {
  const weeg = async (bestanden: readonly Bestand[], soort: 'js' | 'css'): Promise<number> => {
    const gewichten = bestanden.map(({ pakket, pad }) =>
      weegBestand(join(mappen.get(pakket) ?? '', pad), soort),
    );
    return (await Promise.all(gewichten)).reduce((som, gewogen) => som + gewogen, 0);
  };
  return { naam, js: await weeg(js, 'js'), css: await weeg(css, 'css') };
}

/** As it is shipped or as esbuild minifies it, whichever is smaller: some are minified well already. */
async function weegBestand(pad: string, soort: 'js' | 'css'): Promise<number> {
  const zoals = await readFile(pad, 'utf8');
  const { code } = await transform(zoals, { loader: soort, minify: true, legalComments: 'none' });
  return Math.min(gzipBytes(zoals), gzipBytes(code));
}

const regelsVan = ({ naam, js, css }: Gewicht): Regel[] => [
  regelVan(`${naam}, JavaScript`, 'bytes', [js]),
  regelVan(`${naam}, CSS`, 'bytes', [css]),
];

const tekening = (gewichten: readonly Gewicht[]): string =>
  staafgrafiek(
    'What a browser fetches to show one form, gzip -9',
    'KB',
    gewichten.map(({ naam, js, css }) => ({
      naam,
      delen: { JavaScript: kilobytes(js), CSS: kilobytes(css) },
    })),
  );

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;
