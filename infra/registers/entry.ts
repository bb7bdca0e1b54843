import type { RegisterEntry } from '../../shared/registers/register-files.ts';
import { formEntrySchema } from './form-entry.ts';
import { placeName } from './place-name.ts';
import type { Report } from './report.ts';

type Address = Readonly<Record<'straat' | 'huisnummer' | 'postcode' | 'woonplaats', string>>;

/** What a source says of a number: texts as they stand there, of which any may be empty. */
export type Facts = {
  readonly naam: string;
  readonly roepnaam?: string;
  readonly adres: Address;
  readonly postcodePost: string;
  readonly bestuursnummer?: string | undefined;
  readonly kvkNummer?: string | undefined;
};

/**
 * What is known of a number, with only what the form itself would take, in its stored form.
 * @param place names the row in the report
 */
export function toEntry(facts: Facts, place: string, report: Report): RegisterEntry {
  const { naam, roepnaam, adres, postcodePost, bestuursnummer, kvkNummer } = facts;
  const field = <Name extends keyof RegisterEntry>(name: Name, value: unknown) =>
    readField(name, value, { place, report });
  const address = field('adres', readAddress(adres, report));
  const mail = field('postcodePost', textOrNothing(postcodePost));
  return {
    ...field('naam', textOrNothing(naam)),
    ...(roepnaam === naam ? {} : field('roepnaam', roepnaam)),
    ...address,
    ...(mail.postcodePost === address.adres?.postcode ? {} : mail),
    ...field('bestuursnummer', bestuursnummer),
    ...field('kvkNummer', kvkNummer),
  };
}

const textOrNothing = (text: string): string | undefined => (text === '' ? undefined : text);

function readAddress(adres: Address, report: Report): Address | undefined {
  if (Object.values(adres).every((text) => text === '')) return undefined;
  const { name, isKnown } = placeName(adres.woonplaats);
  if (!isKnown && name !== '') report.doubtful.add(name);
  // An addition that is empty leaves its dash.
  return { ...adres, huisnummer: adres.huisnummer.replace(/-$/, ''), woonplaats: name };
}

/** One field that the form takes; nothing, and a line in the report, for one that it does not. */
function readField<Name extends keyof RegisterEntry>(
  name: Name,
  value: unknown,
  { place, report }: { place: string; report: Report },
): Partial<Pick<RegisterEntry, Name>> {
  if (value === undefined) return {};
  const parsed = formEntrySchema.shape[name].safeParse(value);
  if (!parsed.success) {
    report.leftOut.push(`${place}, ${name}`);
    return {};
  }
  return { [name]: parsed.data } as Partial<Pick<RegisterEntry, Name>>;
}
