import fc from 'fast-check';
import {
  alleVijandigeTeksten,
  diep,
  langeTeksten,
  vijandigeTeksten,
  vreemdeWaarden,
} from './hostile.ts';

/** What is done to one place of a body. */
type Ingreep =
  | { readonly soort: 'vervang'; readonly waarde: unknown }
  | { readonly soort: 'laat-weg' }
  | { readonly soort: 'voeg-toe'; readonly sleutel: string; readonly waarde: unknown }
  | { readonly soort: 'herhaal'; readonly aantal: number }
  | { readonly soort: 'pak-in' };

const waarde = fc.oneof(
  fc.constantFrom(...alleVijandigeTeksten),
  fc.constantFrom(...langeTeksten),
  fc.constantFrom(...vreemdeWaarden),
);

const ingreep: fc.Arbitrary<Ingreep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ soort: fc.constant('vervang' as const), waarde }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('laat-weg' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      soort: fc.constant('voeg-toe' as const),
      sleutel: fc.constantFrom(...(vijandigeTeksten['sleutels'] ?? []), ...alleVijandigeTeksten),
      waarde,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      soort: fc.constant('herhaal' as const),
      aantal: fc.constantFrom(2, 6, 15, 100, 2_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('pak-in' as const) }) },
);

/** A body after a few things were done to it, each somewhere else. */
export const verminkt = (heel: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(heel, fc.array(fc.tuple(ingreep, fc.nat()), { minLength: 1, maxLength: 3 }))
    .map(([begin, ingrepen]) =>
      ingrepen.reduce((lichaam, [wat, plek]) => grijpIn(lichaam, wat, plek), begin),
    );

function grijpIn(lichaam: unknown, wat: Ingreep, plek: number): unknown {
  const omhulsel: Record<string, unknown> = { heel: structuredClone(lichaam) };
  const plekken = alle(omhulsel);
  const [ouder, sleutel] = plekken[plek % plekken.length] ?? [omhulsel, 'heel'];
  const oud = ouder[sleutel];
  if (wat.soort === 'vervang') zet(ouder, sleutel, wat.waarde);
  else if (wat.soort === 'laat-weg') Reflect.deleteProperty(ouder, sleutel);
  else if (wat.soort === 'pak-in') zet(ouder, sleutel, [oud]);
  else if (wat.soort === 'voeg-toe') {
    zet(
      typeof oud === 'object' && oud !== null ? (oud as Plek[0]) : ouder,
      wat.sleutel,
      wat.waarde,
    );
  } else zet(ouder, sleutel, herhaald(Array.isArray(oud) ? oud[0] : oud, wat.aantal));
  return omhulsel['heel'];
}

/** What is larger than this is refused unread, which is tested by other bodies: bytes. */
const RUIM = 34_000;

function herhaald(waarde: unknown, aantal: number): unknown[] {
  const lengte = alsJson(waarde).length + 1;
  // Each a copy of its own: what is done to one later must not be done to all of them.
  return Array.from({ length: Math.min(aantal, Math.ceil(RUIM / lengte)) }, () =>
    structuredClone(waarde),
  );
}

type Plek = [ouder: Record<string, unknown>, sleutel: string];

function alle(ouder: Record<string, unknown>): Plek[] {
  return Object.keys(ouder).flatMap((sleutel): Plek[] => {
    const kind = ouder[sleutel];
    const eigen: Plek = [ouder, sleutel];
    return typeof kind === 'object' && kind !== null
      ? [eigen, ...alle(kind as Record<string, unknown>)]
      : [eigen];
  });
}

/** Also `__proto__` becomes a key like any other. */
const zet = (ouder: Record<string, unknown>, sleutel: string, inhoud: unknown): void => {
  Object.defineProperty(ouder, sleutel, {
    value: inhoud,
    enumerable: true,
    writable: true,
    configurable: true,
  });
};

/** Nothing where the body itself was left out. */
const alsJson = (lichaam: unknown): string =>
  lichaam === undefined ? '' : JSON.stringify(lichaam);

/** The text of a body: mostly plain JSON, sometimes JSON that no library would write, sometimes none at all. */
export const alsTekst = (lichamen: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 12, arbitrary: lichamen.map((lichaam) => Buffer.from(alsJson(lichaam))) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(lichamen, schrijfwijze)
        .map(([lichaam, anders]) => anders(alsJson(lichaam))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );

const schrijfwijze: fc.Arbitrary<(json: string) => Buffer> = fc
  .constantFrom<((json: string) => string | Buffer)[]>(
    (json) => json.slice(0, Math.floor(json.length / 2)),
    (json) => json.replace('{', '{"soort":"wijziging","soort":1e400,'),
    (json) => json.replace('}', ',"beheerder":{"naam":"dubbel"}}'),
    (json) => json.replace(/"[^"]*"(?=[,}])/, '9'.repeat(400)),
    (json) => json.replace(/"[^"]*"(?=[,}])/, diep(9_000, 'lijst')),
    (json) => json.replace(/"[^"]*"(?=[,}])/, diep(3_000, 'object')),
    (json) => json.replace('{', '{"__proto__":{"heeftEherkenning":true},'),
    (json) => json.replace('{', '{"constructor":{"prototype":{"a":1}},'),
    (json) => `\uFEFF${json}`,
    (json) => `${json}\u0000`,
    (json) => `${json}${json}`,
    (json) => json.replaceAll(/[a-z]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    (json) => json.padEnd(32 * 1024, ' '),
    (json) => json.padEnd(32 * 1024 + 1, ' '),
    (json) => Buffer.from(json, 'utf16le'),
    (json) => Buffer.concat([Buffer.from(json), Buffer.from([0xff, 0xfe, 0xc0, 0x80])]),
    () => Buffer.from('1f8b0800000000000003ab5605000000ffff', 'hex'),
    () => '',
  )
  .map((anders) => (json) => Buffer.from(anders(json) as string));
