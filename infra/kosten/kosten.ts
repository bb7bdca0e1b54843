import { AGENDAVAKKEN } from '../../shared/dossier/kenmerk.ts';
import { routes } from '../../shared/api/routes.ts';
import { type Functienaam, functies } from '../functies.ts';
import {
  BEWAARD_JAREN,
  DUUR_MS,
  GEBROKEN_REGELS,
  LOGBYTES,
  LOGMAANDEN,
  SPOREN,
  WARME_FUNCTIES,
} from './aannames.ts';
import { kost } from './prijzen.ts';
import type { Verbruik } from './verbruik.ts';

/** What a stage is made of; a test compares it with the templates. */
export const onderdelen = {
  alarmen: 42,
  dashboards: 1,
  /** Without the one for each rule that was broken. */
  logmetingen: 6,
  geheimen: 2,
  sleutels: 1,
  wafLijsten: 1,
  wafRegels: 5,
} as const;

/** Of each route: count, latency, integration latency, 4xx, 5xx, bytes. */
const METINGEN_PER_ROUTE = 6;

const MINUTEN_PER_MAAND = (365 / 12) * 24 * 60;
const SECONDEN_PER_MAAND = MINUTEN_PER_MAAND * 60;

/** What a service of AWS costs, in US dollars: each month whatever happens, and for each aanvraag. */
export type Kosten = {
  readonly dienst: string;
  readonly vastPerMaand: number;
  readonly perAanvraag: number;
};

/** @param perJaar how many aanvragen; only what is traced of the calls depends on it */
export function kosten(verbruik: Verbruik, perJaar: number): Kosten[] {
  return [
    lambda(verbruik),
    dynamodb(verbruik),
    post('SES', 0, kost('mail', verbruik.mails) + kost('mailbytes', verbruik.mailbytes)),
    post('API Gateway', 0, kost('apiVerzoek', verbruik.apiVerzoeken)),
    cloudfront(verbruik),
    waf(verbruik),
    cloudwatch(verbruik),
    xray(verbruik, perJaar),
    geheimenEnSleutels(),
  ];
}

/** US dollars for a thousand aanvragen, what stands there anyway among it. */
export const perDuizend = (delen: readonly Kosten[], perJaar: number): number =>
  delen.reduce(
    (som, { vastPerMaand, perAanvraag }) =>
      som + 1_000 * (perAanvraag + (vastPerMaand * 12) / perJaar),
    0,
  );

const post = (dienst: string, vastPerMaand: number, perAanvraag: number): Kosten => ({
  dienst,
  vastPerMaand,
  perAanvraag,
});

/** What runs by the clock: calls a month. */
const opTijd = { versturen: MINUTEN_PER_MAAND, peilen: MINUTEN_PER_MAAND / 2 } as const;
/** Each visit asks for the site and for the API's health. */
const VERZOEKEN_PER_PEILING = 2;

const aanroepen = ({ aanroepen: perFunctie }: Verbruik): number =>
  Object.values(perFunctie).reduce((som, keren) => som + keren, 0);

/** Each visit calls the function of the API's health. */
const vasteAanroepen = opTijd.versturen + opTijd.peilen * 2;

function lambda({ aanroepen: perFunctie }: Verbruik): Kosten {
  const prijsVan = (naam: Functienaam, keren: number): number =>
    kost('lambdaAanroep', keren) +
    kost('lambdaTijd', (keren * DUUR_MS[naam] * functies[naam].geheugenMb) / 1_024 / 1_000);
  const vast =
    prijsVan('versturen', opTijd.versturen) +
    prijsVan('peilen', opTijd.peilen) +
    prijsVan('gezondheid', opTijd.peilen);
  const perAanvraag = Object.entries(perFunctie).reduce(
    (som, [naam, keren]) => som + prijsVan(naam as Functienaam, keren),
    0,
  );
  return post('Lambda', vast, perAanvraag);
}

function dynamodb({ heleLeven, leeseenheden, bewaard }: Verbruik): Kosten {
  // A query that finds nothing is half a unit.
  const vast = kost('leeseenheid', opTijd.versturen * AGENDAVAKKEN.length * 0.5 + opTijd.peilen);
  const gigabyteMaanden = (bewaard / 1e9) * BEWAARD_JAREN * 12;
  return post(
    'DynamoDB',
    vast,
    kost('schrijfeenheid', heleLeven.tabel + heleLeven.agenda) +
      kost('leeseenheid', leeseenheden) +
      kost('opslag', gigabyteMaanden) +
      kost('herstelpunt', gigabyteMaanden),
  );
}

const cdnVerzoeken = ({ paginaverzoeken, apiVerzoeken }: Verbruik): number =>
  paginaverzoeken + apiVerzoeken;
const vasteCdnVerzoeken = opTijd.peilen * VERZOEKEN_PER_PEILING;

const cloudfront = (verbruik: Verbruik): Kosten =>
  post(
    'CloudFront',
    kost('cdnVerzoek', vasteCdnVerzoeken),
    kost('cdnVerzoek', cdnVerzoeken(verbruik)) + kost('cdnBytes', verbruik.paginabytes),
  );

const waf = (verbruik: Verbruik): Kosten =>
  post(
    'WAF',
    kost('wafLijst', onderdelen.wafLijsten) +
      kost('wafRegel', onderdelen.wafRegels) +
      kost('wafVerzoek', vasteCdnVerzoeken),
    kost('wafVerzoek', cdnVerzoeken(verbruik)),
  );

function cloudwatch(verbruik: Verbruik): Kosten {
  const metingen = onderdelen.logmetingen + GEBROKEN_REGELS + routes.length * METINGEN_PER_ROUTE;
  const log = (bytes: number): number =>
    kost('logbytes', bytes) + kost('logOpslag', bytes * LOGMAANDEN);
  const vasteLog = vasteAanroepen * LOGBYTES.aanroep + opTijd.peilen * LOGBYTES.verzoek;
  return post(
    'CloudWatch',
    kost('alarm', onderdelen.alarmen) +
      kost('dashboard', onderdelen.dashboards) +
      kost('meting', metingen) +
      log(vasteLog),
    log(aanroepen(verbruik) * LOGBYTES.aanroep + verbruik.apiVerzoeken * LOGBYTES.verzoek),
  );
}

/** The clock's own calls are all traced; of the others one each second, and a part of the rest. */
function xray(verbruik: Verbruik, perJaar: number): Kosten {
  const perMaand = (aanroepen(verbruik) * perJaar) / 12;
  const altijd = Math.min(perMaand, SPOREN.perSeconde * SECONDEN_PER_MAAND);
  const sporen = altijd + (perMaand - altijd) * SPOREN.deel;
  return post('X-Ray', kost('spoor', vasteAanroepen), kost('spoor', (sporen * 12) / perJaar));
}

function geheimenEnSleutels(): Kosten {
  const lezingen = WARME_FUNCTIES * (MINUTEN_PER_MAAND / 5);
  return post(
    'Secrets Manager, KMS',
    kost('geheim', onderdelen.geheimen) +
      kost('geheimLezen', lezingen * onderdelen.geheimen) +
      kost('sleutel', onderdelen.sleutels) +
      kost('sleutelgebruik', lezingen * onderdelen.sleutels),
    0,
  );
}
