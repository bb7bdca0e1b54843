import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import { storedForm } from '../../../../../shared/aanvraag/stored-form.ts';
import { fields } from '../../../../../shared/aanvraag/fields.ts';
import type { AskedOrganisation } from '../../../../../shared/registers/compare.ts';
import type { RegisterEntry } from '../../../../../shared/registers/register-files.ts';
import { chosenType, visibleFields } from '../state/visible-fields.ts';

/** The organisation as far as it is filled in right. */
export function toOrganisation(all: FormFields): AskedOrganisation {
  const values = visibleFields(all);
  const stored = (name: string) => storedForm(name, values[name] ?? '');
  return {
    type: chosenType(values),
    naam: stored('organisatie.naam'),
    nummers: {
      brincode: stored('organisatie.nummers.brincode'),
      bestuursnummer: stored('organisatie.nummers.bestuursnummer'),
      gemeentecode: stored('organisatie.nummers.gemeentecode'),
      kvkNummer: stored('organisatie.nummers.kvkNummer'),
    },
    adres: {
      postcode: stored('organisatie.adres.postcode'),
      eiland: values['organisatie.adres.eiland'] || undefined,
    },
  };
}

/** What a register knows, by the fields of the screen. */
export function toFields({ naam, adres, bestuursnummer, kvkNummer }: RegisterEntry): FormFields {
  const known = {
    'organisatie.nummers.bestuursnummer': bestuursnummer,
    'organisatie.nummers.kvkNummer': kvkNummer,
    'organisatie.naam': naam,
    'organisatie.adres.straat': adres?.straat,
    'organisatie.adres.huisnummer': adres?.huisnummer,
    'organisatie.adres.postcode': adres?.postcode,
    'organisatie.adres.woonplaats': adres?.woonplaats,
    // An address of a register is in Europe.
    'organisatie.adres.eiland': adres && '',
  };
  return Object.fromEntries(
    Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** The same as people read it. */
export const toLines = ({ naam, adres, bestuursnummer, kvkNummer }: RegisterEntry): string[] =>
  [
    naam,
    adres && `${adres.straat} ${adres.huisnummer}, ${adres.postcode} ${adres.woonplaats}`,
    bestuursnummer && `${fields['organisatie.nummers.bestuursnummer'].label}: ${bestuursnummer}`,
    kvkNummer && `${fields['organisatie.nummers.kvkNummer'].label}: ${kvkNummer}`,
  ].filter((line) => line !== undefined);
