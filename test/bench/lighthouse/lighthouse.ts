import { availableParallelism, loadavg } from 'node:os';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { startBrowser } from '../../browser/browser.ts';
import { linkOfSsd, sendIn, requestTo } from '../../local/dossier-links.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { measure, type Measurement, freePort } from './measurement.ts';

/**
 * `npm run lighthouse`: measures every page of the real service as Lighthouse does by default, a phone on slow 4G, and
 * fails when a page is not perfect. Each page is measured three times and the median counts. Only of the blocking time it
 * is the least: Lighthouse takes it from the clock of this machine, so whatever else runs here can only add to it.
 */
const TIMES = 3;

type Page = {
  readonly path: string;
  /** Its link, where the page needs one to show something. */
  readonly link?: string;
  /** Search engines may find it. */
  readonly findable: boolean;
};

async function pagesOf(service: ServiceProcess): Promise<Page[]> {
  const aanvraag = createAanvraag();
  const { kenmerk, statusLink } = await sendIn(service, aanvraag);
  const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
  return [
    ...['/', '/aanvragen/', '/privacy/', '/toegankelijkheid/'].map((path) => ({
      path,
      findable: true,
    })),
    { path: '/status/', link: statusLink, findable: false },
    {
      path: '/ondertekenen/',
      link: await requestTo(service, kenmerk, ondertekenaar?.email ?? ''),
      findable: false,
    },
    { path: '/ssd/', link: await linkOfSsd(service, kenmerk), findable: false },
  ];
}

/** What is less than it must be: a line for each. */
const shortages = (measurement: Measurement, findable: boolean): string[] => [
  ...(['performance', 'accessibility', 'best-practices'] as const).flatMap((category) =>
    measurement.scores[category] < 100 ? [`${category} ${measurement.scores[category]}`] : [],
  ),
  ...(findable && measurement.scores.seo < 100 ? [`seo ${measurement.scores.seo}`] : []),
  ...(measurement.blocksMs > 0 ? [`total blocking time ${measurement.blocksMs} ms`] : []),
  ...(measurement.shift > 0 ? [`layout shift ${measurement.shift}`] : []),
];

const port = await freePort();
const [service, browser] = await Promise.all([
  startServiceProcess(),
  startBrowser([`--remote-debugging-port=${port}`]),
]);
try {
  const results = [];
  for (const page of await pagesOf(service)) {
    const adres = new URL(page.link ?? page.path, service.site).href;
    const measurement = await measure(adres, port, TIMES);
    results.push({ ...page, measurement, shortage: shortages(measurement, page.findable) });
  }
  console.table(
    Object.fromEntries(
      results.map(({ path, findable, measurement }) => [
        path,
        {
          performance: measurement.scores.performance,
          accessibility: measurement.scores.accessibility,
          'best practices': measurement.scores['best-practices'],
          seo: findable ? measurement.scores.seo : 'noindex',
          'TBT (ms)': measurement.blocksMs,
          CLS: measurement.shift,
          'FCP (ms)': measurement.firstPaintMs,
          'LCP (ms)': measurement.largestPaintMs,
          'KB sent': measurement.kilobytes,
          machine: measurement.machine,
          'performance, each run': measurement.perTime.performance.join(' '),
          'TBT, each run': measurement.perTime.blocksMs.join(' '),
        },
      ]),
    ),
  );
  for (const { path, shortage, measurement } of results.filter(
    (result) => result.shortage.length > 0,
  )) {
    console.log(`${path}: ${shortage.join(', ')}`);
    for (const finding of measurement.findings) console.log(`  ${finding}`);
  }
  const load = loadavg()[0]?.toFixed(1);
  console.log(`This machine: a load of ${load} on ${availableParallelism()} processors.`);
  const below = results.filter(({ shortage }) => shortage.length > 0).length;
  console.log(`${results.length - below} pages as they must be, ${below} not`);
  process.exitCode = below === 0 ? 0 : 1;
} finally {
  await browser.close();
  await cleanUp(service);
}
