import { type Grens, grenzen } from '../../infra/kosten/capaciteit.ts';
import { type Kosten, kosten, perDuizend } from '../../infra/kosten/kosten.ts';
import { PRIJSDATUM, prijzen } from '../../infra/kosten/prijzen.ts';
import type { Verbruik } from '../../infra/kosten/verbruik.ts';
import { lijngrafiek } from './grafiek.ts';
import { meetVerbruik } from './verbruik.ts';
import { type Onderdeel, regelVan, type Uitslag } from './uitslag.ts';

/** Aanvragen a year. */
const HOEVEELHEDEN = [1e3, 1e5, 1e7] as const;
/** Aanvragen a second. */
const PIEK = 1_000;

/** What an aanvraag takes, measured; what that costs and where it ends, computed. */
export const onderdeel: Onderdeel = {
  titel: 'Cost and capacity',
  meet: async (): Promise<Uitslag> => {
    const verbruik = await meetVerbruik();
    return {
      regels: HOEVEELHEDEN.map((perJaar) =>
        regelVan(`1,000 aanvragen, at ${heel(perJaar)} a year`, '$', [
          perDuizend(kosten(verbruik, perJaar), perJaar),
        ]),
      ),
      toelichting: [
        'What one aanvraag takes, measured by living its life with the code of the service:',
        tabelVan(['what', 'how much'], verbruikt(verbruik)),
        `What that costs by service, in dollars; prices as known on ${PRIJSDATUM}:`,
        kostentabel(verbruik),
        `How many aanvragen a second fit under each limit, the lowest first; a peak is ${heel(PIEK)} a second:`,
        tabelVan(
          ['limit', 'whose', 'what stops', 'aanvragen a second', 'of the peak'],
          grenzen(verbruik).map(grensregel),
        ),
        'The prices:',
        tabelVan(
          ['price', 'of', 'page of AWS'],
          Object.values(prijzen).map(({ usd, per, eenheid, bron }) => [
            `$${usd}`,
            per === 1 ? eenheid : `${heel(per)} ${eenheid}`,
            bron,
          ]),
        ),
      ].join('\n\n'),
      figuren: { 'kosten-per-duizend.svg': tekening(verbruik) },
    };
  },
};

function verbruikt(verbruik: Verbruik): string[][] {
  const { bijAannemen, heleLeven, aanroepen, mails, eersteMails, mailbytes } = verbruik;
  const { versturen = 0, bezorging = 0 } = aanroepen;
  return [
    ['write units to take it in: table, agenda', `${bijAannemen.tabel}, ${bijAannemen.agenda}`],
    ['write units in its whole life: table, agenda', `${heleLeven.tabel}, ${heleLeven.agenda}`],
    [
      'the same, if the agenda held the keys only',
      `${heleLeven.tabel}, ${heleLeven.agendaMetSleutels}`,
    ],
    ['read units', String(verbruik.leeseenheden)],
    ['what is kept of it', `${heel(verbruik.bewaard)} bytes`],
    ['mails: at once, in all', `${eersteMails}, ${mails}`],
    ['all mails together, with the PDFs', `${heel(mailbytes)} bytes`],
    ['requests to the API', String(verbruik.apiVerzoeken)],
    ['calls by the stream, by SES', `${versturen}, ${bezorging}`],
    ['requests for pages', `${verbruik.paginaverzoeken}, ${heel(verbruik.paginabytes)} bytes`],
  ];
}

function kostentabel(verbruik: Verbruik): string {
  const perHoeveelheid = HOEVEELHEDEN.map((perJaar) => ({
    perJaar,
    delen: kosten(verbruik, perJaar),
  }));
  const eerste = perHoeveelheid[0]?.delen ?? [];
  const regel = (naam: string, welke: (deel: Kosten) => boolean): string[] => [
    naam,
    bedrag(eerste.filter(welke).reduce((som, { vastPerMaand }) => som + vastPerMaand, 0)),
    ...perHoeveelheid.map(({ perJaar, delen }) => bedrag(perDuizend(delen.filter(welke), perJaar))),
  ];
  return tabelVan(
    [
      'service',
      'each month anyway',
      ...HOEVEELHEDEN.map((perJaar) => `1,000 at ${heel(perJaar)} a year`),
    ],
    [
      ...eerste.map(({ dienst }) => regel(dienst, (deel) => deel.dienst === dienst)),
      regel('**together**', () => true),
    ],
  );
}

const grensregel = ({ wat, vanWie, stopt, perSeconde }: Grens): string[] => [
  wat,
  vanWie,
  stopt,
  perSeconde < 10 ? perSeconde.toFixed(1) : heel(perSeconde),
  `${((perSeconde / PIEK) * 100).toFixed(perSeconde < PIEK / 10 ? 1 : 0)}%`,
];

const tabelVan = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');

function tekening(verbruik: Verbruik): string {
  const hoeveelheden = Array.from({ length: 9 }, (_, stap) => 10 ** (3 + stap / 2));
  const lijn = (naam: string, alleen: (deel: Kosten) => Kosten) => ({
    naam,
    punten: hoeveelheden.map(
      (perJaar) => [perJaar, perDuizend(kosten(verbruik, perJaar).map(alleen), perJaar)] as const,
    ),
  });
  return lijngrafiek(
    'What 1,000 aanvragen cost on AWS',
    { naam: 'aanvragen a year', logaritmisch: true },
    { naam: '$', logaritmisch: true },
    [
      lijn('together', (deel) => deel),
      lijn('what an aanvraag takes itself', (deel) => ({ ...deel, vastPerMaand: 0 })),
      lijn('what stands there anyway', (deel) => ({ ...deel, perAanvraag: 0 })),
    ],
  );
}

const heel = (getal: number): string => Math.round(getal).toLocaleString('en');
const bedrag = (usd: number): string =>
  usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: usd < 1 ? 3 : 2 });
