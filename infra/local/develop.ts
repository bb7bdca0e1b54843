import type { RequestListener, Server } from 'node:http';
import { resolve } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { basis, openbaar, scripts, stijl, wortel } from '../../web/vite.ts';
import { bewaartermijnenUit } from '../../web/render/bewaartermijnen.ts';
import { organisationFrom } from '../../web/render/site-settings.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { Bron, BronDeps } from './source.ts';
import type { Factory } from './factories.ts';
import { laadRoutes } from './lambdas.ts';
import { withRegisters } from './registers.ts';
import { roepVersturenAan } from './dispatch.ts';

const PAGINAS = 'web/render/pages.ts';
const FACTORIES = 'infra/local/factories.ts';

/** Vite reloads for what the browser loaded; pages and functions run on the server only. */
const herlaadPagina: Plugin = {
  name: 'reload-for-the-server',
  hotUpdate({ modules, server }) {
    if (this.environment.name !== 'ssr' || modules.length === 0) return;
    server.environments.client.hot.send({ type: 'full-reload' });
  },
};

/**
 * The site and the functions straight from their sources: what is saved is what the next request gets, and a browser
 * that shows a page is told to load it again.
 * @param deps `loket` is also the way on which the browser is told
 * @param dataMap is never served
 * @param registers where the compiled registers are
 */
export async function startOntwikkelen(
  { env, clients, loket }: BronDeps,
  dataMap: string,
  registers: string,
): Promise<Bron> {
  const vite = await startVite(loket, dataMap);
  const factories = () => laadModule<Factories>(vite, FACTORIES);
  const made = new WeakMap<Factory<unknown>, unknown>();
  /** Made anew when its source, and so what makes it, was loaded anew. */
  const make = <Handler>(factory: Factory<Handler>): Handler => {
    const handler = made.get(factory) ?? factory(env, clients);
    made.set(factory, handler);
    return handler as Handler;
  };
  return {
    site: withRegisters(registers, maakSite(vite, env)),
    routes: await laadRoutes((naam) =>
      Promise.resolve(async (event, context) => {
        const { routeFactories } = await factories();
        return make(await routeFactories[naam]())(event, context);
      }),
    ),
    // Without a thread of its own: what it loads is Vite's, and what it writes is written with the same client.
    werkplaats: {
      verstuur: (event) =>
        roepVersturenAan(async (...call) => {
          const { loadDispatch } = await factories();
          return make(await loadDispatch())(...call);
        }, event),
      volg: () => undefined,
      sluit: () => Promise.resolve(),
    },
    stop: () => vite.close(),
  };
}

type Factories = typeof import('./factories.ts');

function startVite(loket: Server, dataMap: string): Promise<ViteDevServer> {
  const perScript = Object.entries(scripts).map(
    ([naam, bron]) => [naam, { script: `/${bron}`, vooraf: [] }] as const,
  );
  return createServer({
    ...basis,
    appType: 'custom',
    publicDir: openbaar,
    plugins: [...basis.plugins, herlaadPagina],
    resolve: {
      alias: [{ find: /^#weergave\/(.*)$/, replacement: `${wortel}/web/weergave/$1.ts` }],
    },
    define: {
      __STIJL__: JSON.stringify(`/${stijl}`),
      __SCRIPTS__: JSON.stringify(Object.fromEntries(perScript)),
      __ORGANISATION__: JSON.stringify(organisationFrom(process.env)),
    },
    optimizeDeps: { entries: Object.values(scripts) },
    server: {
      middlewareMode: true,
      // Vite serves whatever stands in the project: not the data and the keys, and nothing to pages of elsewhere.
      fs: {
        deny: [
          '.env',
          '.env.*',
          '*.{crt,pem}',
          '**/.git/**',
          '**/.local/**',
          `${resolve(dataMap)}/**`,
        ],
      },
      cors: false,
      // The overlay has a style of its own, which the policy of the pages refuses; what is wrong is printed too.
      hmr: { server: loket, overlay: false },
      warmup: { clientFiles: Object.values(scripts), ssrFiles: [PAGINAS, FACTORIES] },
    },
  });
}

/** A module as it is now: Vite forgets one when its file, or what it imports, has changed. */
const laadModule = async <Module>(vite: ViteDevServer, bestand: string): Promise<Module> =>
  (await vite.ssrLoadModule(`/${bestand}`)) as Module;

function maakSite(vite: ViteDevServer, env: Env): RequestListener {
  return (verzoek, antwoord) => {
    const adres = verzoek.url ?? '/';
    vite.middlewares(verzoek, antwoord, () => {
      maakPagina(vite, adres, env)
        .catch((fout: unknown) => ({ status: 500, html: alsPagina(fout) }))
        .then(async ({ status, html }) => {
          const metHerladen = await vite.transformIndexHtml(adres, html);
          antwoord.writeHead(status, KOPPEN).end(metHerladen);
        })
        .catch((fout: unknown) => antwoord.destroy(fout as Error));
    });
  };
}

const KOPPEN = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** What is wrong, as a page that loads again once it is mended. */
function alsPagina(fout: unknown): string {
  console.error(String(fout));
  const tekst = String(fout).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><head><title>500</title></head><body><pre>${tekst}</pre></body></html>`;
}

type Pagina = { readonly status: number; readonly html: string };

async function maakPagina(vite: ViteDevServer, adres: string, env: Env): Promise<Pagina> {
  const { vooraf } = await laadModule<typeof import('#render/pages')>(vite, PAGINAS);
  const pad = new URL(adres, 'http://localhost').pathname;
  const bestand = pad.endsWith('/') ? `${pad.slice(1)}index.html` : '404.html';
  const pagina = vooraf[bestand] ?? vooraf['404.html'];
  return {
    status: bestand in vooraf && bestand !== '404.html' ? 200 : 404,
    html: pagina?.({ bewaartermijnen: bewaartermijnenUit(env) }) ?? '',
  };
}
