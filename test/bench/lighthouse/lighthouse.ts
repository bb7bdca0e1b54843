import { availableParallelism, loadavg } from 'node:os';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { startBrowser } from '../../browser/browser.ts';
import { linkVanSsd, stuurIn, verzoekAan } from '../../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { meet, type Meting, vrijePoort } from './measurement.ts';

/**
 * `npm run lighthouse`: measures every page of the real service as Lighthouse does by default, a phone on slow 4G, and
 * fails when a page is not perfect. Each page is measured three times and the median counts. Only of the blocking time it
 * is the least: Lighthouse takes it from the clock of this machine, so whatever else runs here can only add to it.
 */
const KEREN = 3;

type Pagina = {
  readonly pad: string;
  /** Its link, where the page needs one to show something. */
  readonly link?: string;
  /** Search engines may find it. */
  readonly vindbaar: boolean;
};

async function paginasVan(loket: Loket): Promise<Pagina[]> {
  const aanvraag = maakAanvraag();
  const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
  const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
  return [
    ...['/', '/aanvragen/', '/privacy/', '/toegankelijkheid/'].map((pad) => ({
      pad,
      vindbaar: true,
    })),
    { pad: '/status/', link: statuslink, vindbaar: false },
    {
      pad: '/ondertekenen/',
      link: await verzoekAan(loket, kenmerk, ondertekenaar?.email ?? ''),
      vindbaar: false,
    },
    { pad: '/ssd/', link: await linkVanSsd(loket, kenmerk), vindbaar: false },
  ];
}

/** What is less than it must be: a line for each. */
const tekorten = (meting: Meting, vindbaar: boolean): string[] => [
  ...(['performance', 'accessibility', 'best-practices'] as const).flatMap((categorie) =>
    meting.scores[categorie] < 100 ? [`${categorie} ${meting.scores[categorie]}`] : [],
  ),
  ...(vindbaar && meting.scores.seo < 100 ? [`seo ${meting.scores.seo}`] : []),
  ...(meting.blokkeertMs > 0 ? [`total blocking time ${meting.blokkeertMs} ms`] : []),
  ...(meting.verschuiving > 0 ? [`layout shift ${meting.verschuiving}`] : []),
];

const poort = await vrijePoort();
const [loket, browser] = await Promise.all([
  startLoket(),
  startBrowser([`--remote-debugging-port=${poort}`]),
]);
try {
  const uitslagen = [];
  for (const pagina of await paginasVan(loket)) {
    const adres = new URL(pagina.link ?? pagina.pad, loket.site).href;
    const meting = await meet(adres, poort, KEREN);
    uitslagen.push({ ...pagina, meting, tekort: tekorten(meting, pagina.vindbaar) });
  }
  console.table(
    Object.fromEntries(
      uitslagen.map(({ pad, vindbaar, meting }) => [
        pad,
        {
          performance: meting.scores.performance,
          accessibility: meting.scores.accessibility,
          'best practices': meting.scores['best-practices'],
          seo: vindbaar ? meting.scores.seo : 'noindex',
          'TBT (ms)': meting.blokkeertMs,
          CLS: meting.verschuiving,
          'FCP (ms)': meting.eersteBeeldMs,
          'LCP (ms)': meting.grootsteBeeldMs,
          'KB sent': meting.kilobytes,
          machine: meting.machine,
          'performance, each run': meting.perKeer.prestatie.join(' '),
          'TBT, each run': meting.perKeer.blokkeertMs.join(' '),
        },
      ]),
    ),
  );
  for (const { pad, tekort, meting } of uitslagen.filter((uitslag) => uitslag.tekort.length > 0)) {
    console.log(`${pad}: ${tekort.join(', ')}`);
    for (const bevinding of meting.bevindingen) console.log(`  ${bevinding}`);
  }
  const belasting = loadavg()[0]?.toFixed(1);
  console.log(`This machine: a load of ${belasting} on ${availableParallelism()} processors.`);
  const beneden = uitslagen.filter(({ tekort }) => tekort.length > 0).length;
  console.log(`${uitslagen.length - beneden} pages as they must be, ${beneden} not`);
  process.exitCode = beneden === 0 ? 0 : 1;
} finally {
  await browser.close();
  await ruimOp(loket);
}
