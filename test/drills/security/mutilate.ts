import fc from 'fast-check';
import { allHostileTeksten, deep, longTeksten, hostileTeksten, foreignValues } from './hostile.ts';

/** What is done to one place of a body. */
type Intervention =
  | { readonly soort: 'vervang'; readonly value: unknown }
  | { readonly soort: 'laat-weg' }
  | { readonly soort: 'voeg-toe'; readonly key: string; readonly value: unknown }
  | { readonly soort: 'herhaal'; readonly aantal: number }
  | { readonly soort: 'pak-in' };

const value = fc.oneof(
  fc.constantFrom(...allHostileTeksten),
  fc.constantFrom(...longTeksten),
  fc.constantFrom(...foreignValues),
);

const intervention: fc.Arbitrary<Intervention> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ soort: fc.constant('vervang' as const), value }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('laat-weg' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      soort: fc.constant('voeg-toe' as const),
      key: fc.constantFrom(...(hostileTeksten['keys'] ?? []), ...allHostileTeksten),
      value,
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
export const mangled = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(whole, fc.array(fc.tuple(intervention, fc.nat()), { minLength: 1, maxLength: 3 }))
    .map(([start, interventions]) =>
      interventions.reduce((body, [what, place]) => intervene(body, what, place), start),
    );

function intervene(body: unknown, what: Intervention, place: number): unknown {
  const wrapper: Record<string, unknown> = { whole: structuredClone(body) };
  const places = all(wrapper);
  const [parent, key] = places[place % places.length] ?? [wrapper, 'heel'];
  const old = parent[key];
  if (what.soort === 'vervang') set(parent, key, what.value);
  else if (what.soort === 'laat-weg') Reflect.deleteProperty(parent, key);
  else if (what.soort === 'pak-in') set(parent, key, [old]);
  else if (what.soort === 'voeg-toe') {
    set(typeof old === 'object' && old !== null ? (old as Place[0]) : parent, what.key, what.value);
  } else set(parent, key, repeated(Array.isArray(old) ? old[0] : old, what.aantal));
  return wrapper['whole'];
}

/** What is larger than this is refused unread, which is tested by other bodies: bytes. */
const ROOM = 34_000;

function repeated(value: unknown, count: number): unknown[] {
  const length = asJson(value).length + 1;
  // Each a copy of its own: what is done to one later must not be done to all of them.
  return Array.from({ length: Math.min(count, Math.ceil(ROOM / length)) }, () =>
    structuredClone(value),
  );
}

type Place = [older: Record<string, unknown>, key: string];

function all(older: Record<string, unknown>): Place[] {
  return Object.keys(older).flatMap((key): Place[] => {
    const kind = older[key];
    const own: Place = [older, key];
    return typeof kind === 'object' && kind !== null
      ? [own, ...all(kind as Record<string, unknown>)]
      : [own];
  });
}

/** Also `__proto__` becomes a key like any other. */
const set = (older: Record<string, unknown>, key: string, content: unknown): void => {
  Object.defineProperty(older, key, {
    value: content,
    enumerable: true,
    writable: true,
    configurable: true,
  });
};

/** Nothing where the body itself was left out. */
const asJson = (body: unknown): string => (body === undefined ? '' : JSON.stringify(body));

/** The text of a body: mostly plain JSON, sometimes JSON that no library would write, sometimes none at all. */
export const asText = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 12, arbitrary: bodies.map((body) => Buffer.from(asJson(body))) },
    {
      weight: 2,
      arbitrary: fc.tuple(bodies, notation).map(([body, anders]) => anders(asJson(body))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );

const notation: fc.Arbitrary<(json: string) => Buffer> = fc
  .constantFrom<((json: string) => string | Buffer)[]>(
    (json) => json.slice(0, Math.floor(json.length / 2)),
    (json) => json.replace('{', '{"soort":"wijziging","soort":1e400,'),
    (json) => json.replace('}', ',"beheerder":{"naam":"dubbel"}}'),
    (json) => json.replace(/"[^"]*"(?=[,}])/, '9'.repeat(400)),
    (json) => json.replace(/"[^"]*"(?=[,}])/, deep(9_000, 'lijst')),
    (json) => json.replace(/"[^"]*"(?=[,}])/, deep(3_000, 'object')),
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
