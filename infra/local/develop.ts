import type { RequestListener, Server } from 'node:http';
import { resolve } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { basis, publicFolder, scripts, stylesFolder, root } from '../../web/vite.ts';
import { bewaartermijnenFrom } from '../../web/render/bewaartermijnen.ts';
import { organisationFrom } from '../../web/render/site-settings.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { SourceLoader, SourceDeps } from './source.ts';
import type { Factory } from './factories.ts';
import { loadRoutes } from './lambdas.ts';
import { withRegisters } from './registers.ts';
import { callDispatch } from './dispatch.ts';

const PAGES = 'web/render/pages.ts';
const FACTORIES = 'infra/local/factories.ts';

/** Vite reloads for what the browser loaded; pages and functions run on the server only. */
const reloadPage: Plugin = {
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
 * @param dataFolder is never served
 * @param registers where the compiled registers are
 */
export async function startDevelop(
  { env, clients, service }: SourceDeps,
  dataFolder: string,
  registers: string,
): Promise<SourceLoader> {
  const vite = await startVite(service, dataFolder);
  const factories = () => loadModule<Factories>(vite, FACTORIES);
  const made = new WeakMap<Factory<unknown>, unknown>();
  /** Made anew when its source, and so what makes it, was loaded anew. */
  const make = <Handler>(factory: Factory<Handler>): Handler => {
    const handler = made.get(factory) ?? factory(env, clients);
    made.set(factory, handler);
    return handler as Handler;
  };
  return {
    site: withRegisters(registers, createSite(vite, env)),
    routes: await loadRoutes((name) =>
      Promise.resolve(async (event, context) => {
        const { routeFactories } = await factories();
        return make(await routeFactories[name]())(event, context);
      }),
    ),
    // Without a thread of its own: what it loads is Vite's, and what it writes is written with the same client.
    workshop: {
      dispatch: (event) =>
        callDispatch(async (...call) => {
          const { loadDispatch } = await factories();
          return make(await loadDispatch())(...call);
        }, event),
      follow: () => undefined,
      close: () => Promise.resolve(),
    },
    stop: () => vite.close(),
  };
}

type Factories = typeof import('./factories.ts');

function startVite(service: Server, dataFolder: string): Promise<ViteDevServer> {
  const perScript = Object.entries(scripts).map(
    ([name, source]) => [name, { script: `/${source}`, beforehand: [] }] as const,
  );
  return createServer({
    ...basis,
    appType: 'custom',
    publicDir: publicFolder,
    plugins: [...basis.plugins, reloadPage],
    resolve: {
      alias: [{ find: /^#render\/(.*)$/, replacement: `${root}/web/render/$1.ts` }],
    },
    define: {
      __STYLE__: JSON.stringify(`/${stylesFolder}`),
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
          `${resolve(dataFolder)}/**`,
        ],
      },
      cors: false,
      // The overlay has a style of its own, which the policy of the pages refuses; what is wrong is printed too.
      hmr: { server: service, overlay: false },
      warmup: { clientFiles: Object.values(scripts), ssrFiles: [PAGES, FACTORIES] },
    },
  });
}

/** A module as it is now: Vite forgets one when its file, or what it imports, has changed. */
const loadModule = async <Module>(vite: ViteDevServer, file: string): Promise<Module> =>
  (await vite.ssrLoadModule(`/${file}`)) as Module;

function createSite(vite: ViteDevServer, env: Env): RequestListener {
  return (request, response) => {
    const adres = request.url ?? '/';
    vite.middlewares(request, response, () => {
      createPage(vite, adres, env)
        .catch((error: unknown) => ({ status: 500, html: asPage(error) }))
        .then(async ({ status, html }) => {
          const withReload = await vite.transformIndexHtml(adres, html);
          response.writeHead(status, HEADINGS).end(withReload);
        })
        .catch((error: unknown) => response.destroy(error as Error));
    });
  };
}

const HEADINGS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** What is wrong, as a page that loads again once it is mended. */
function asPage(error: unknown): string {
  console.error(String(error));
  const text = String(error).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><head><title>500</title></head><body><pre>${text}</pre></body></html>`;
}

type Page = { readonly status: number; readonly html: string };

async function createPage(vite: ViteDevServer, adres: string, env: Env): Promise<Page> {
  const { beforehand } = await loadModule<typeof import('#render/pages')>(vite, PAGES);
  const path = new URL(adres, 'http://localhost').pathname;
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : '404.html';
  const page = beforehand[file] ?? beforehand['404.html'];
  return {
    status: file in beforehand && file !== '404.html' ? 200 : 404,
    html: page?.({ bewaartermijnen: bewaartermijnenFrom(env) }) ?? '',
  };
}
