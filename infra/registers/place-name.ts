import table from './place-names.json' with { type: 'json' };

/** What the post adds to tell places of one name apart: people leave it as it is. */
const SUFFIX = /^(.+) (CA|DR|FR|GLD|L|LB|NB|NH|OV|UT|ZH)$/;

/** What the post abbreviates within a name. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [[/ AD /g, ' AAN DEN ']];

const key = (name: string): string => name.normalize('NFC').toUpperCase();
const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

const byName = new Map(table.woonplaatsen.map((name) => [key(name), name]));
/** Capitals often come without accents. */
const byPlainName = new Map(table.woonplaatsen.map((name) => [withoutAccents(key(name)), name]));

/** A place name as people write it: `NIEUWERKERK AD IJSSEL` is Nieuwerkerk aan den IJssel, `BERGEN NH` is Bergen NH. */
export function placeName(written: string): { readonly name: string; readonly isKnown: boolean } {
  const name = find(written);
  return { name: name ?? written, isKnown: name !== undefined };
}

function find(written: string): string | undefined {
  const capitals = WRITTEN_OUT.reduce(
    (text, [short, long]) => text.replace(short, long),
    key(written.trim()),
  );
  const known = byName.get(capitals) ?? byPlainName.get(withoutAccents(capitals));
  if (known !== undefined) return known;
  const [, place = '', suffix = ''] = SUFFIX.exec(capitals) ?? [];
  const base = byName.get(place) ?? byPlainName.get(place);
  return base === undefined ? undefined : `${base} ${suffix}`;
}
