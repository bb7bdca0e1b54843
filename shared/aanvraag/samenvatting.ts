import type { Aanvraag } from './aanvraag.ts';
import { soorten } from './soort.ts';
import { eilanden } from './eilanden.ts';
import { acties, beheerrollen, ROLCODES } from './beheerautorisaties.ts';
import { NUMMER_KINDS } from './organisatietypen.ts';
import { wijzen } from './wijzen.ts';
import { organisatietypen } from './organisatietypen.ts';
import { telefoonReadable } from './telefoon.ts';
import { type Field, type FieldKey, fields } from './fields.ts';

/**
 * One field as people read it. `veld` is its name, such as `organisatie.adres.straat` or `beheerautorisaties.po`; `nummer`
 * the number on the paper form, empty where it has none.
 */
export type SamenvattingRow = {
  readonly veld: string;
  readonly nummer: string;
  readonly label: string;
  readonly waarde: string;
};

/** A section of the form: what the check page, the mails, the PDF and the status page show. */
export type SamenvattingSection = {
  readonly section: FormSection;
  readonly titel: string;
  readonly regels: readonly SamenvattingRow[];
};

export const formSections = {
  soort: 'Soort aanvraag',
  organisatie: 'Organisatie',
  beheerder: 'Beheerder',
  beheerautorisaties: 'Beheerautorisaties',
  ondertekening: 'Ondertekening',
} as const;
export type FormSection = keyof typeof formSections;

/** Every field that was filled in, in the form's order, in the words that people read. */
export function samenvatting(aanvraag: Aanvraag): SamenvattingSection[] {
  return [
    section('soort', [fieldRow('soort', soorten[aanvraag.soort])]),
    section('organisatie', organisatieRows(aanvraag.organisatie)),
    section('beheerder', beheerderRows(aanvraag.beheerder)),
    section('beheerautorisaties', beheerautorisatieRows(aanvraag)),
    section('ondertekening', ondertekeningRows(aanvraag.ondertekening)),
  ];
}

const section = (naam: FormSection, regels: SamenvattingRow[]): SamenvattingSection => ({
  section: naam,
  titel: formSections[naam],
  regels,
});

function fieldRow(key: FieldKey, waarde: string): SamenvattingRow {
  const { nummer, label }: Field = fields[key];
  return { veld: key, nummer, label, waarde };
}

function organisatieRows(organisatie: Aanvraag['organisatie']): SamenvattingRow[] {
  const { nummers, adres } = organisatie;
  const { label } = organisatietypen[organisatie.type];
  const type =
    organisatie.typeAnders === undefined ? label : `${label}, namelijk: ${organisatie.typeAnders}`;
  return [
    fieldRow('organisatie.type', type),
    ...NUMMER_KINDS.flatMap((soort) => {
      const nummer = nummers[soort];
      return nummer === undefined ? [] : [fieldRow(`organisatie.nummers.${soort}`, nummer)];
    }),
    ...(nummers.anders === undefined
      ? []
      : [
          fieldRow('organisatie.nummers.anders.soort', nummers.anders.soort),
          fieldRow('organisatie.nummers.anders.nummer', nummers.anders.nummer),
        ]),
    fieldRow('organisatie.naam', organisatie.naam),
    ...addressLines(adres),
  ];
}

/** What an island does not have is left out. */
function addressLines(adres: Aanvraag['organisatie']['adres']): SamenvattingRow[] {
  const { straat, huisnummer, postcode, woonplaats, eiland } = adres;
  const parts = [
    ['straat', straat],
    ['huisnummer', huisnummer],
    ['postcode', postcode],
    ['woonplaats', woonplaats],
    ['eiland', eiland && eilanden[eiland]],
  ] as const;
  return parts.flatMap(([name, value]) =>
    value === undefined ? [] : [fieldRow(`organisatie.adres.${name}`, value)],
  );
}

function beheerderRows(beheerder: Aanvraag['beheerder']): SamenvattingRow[] {
  return [
    fieldRow('beheerder.naam', beheerder.naam),
    fieldRow('beheerder.functie', beheerder.functie),
    fieldRow('beheerder.telefoon', telefoonReadable(beheerder.telefoon)),
    fieldRow('beheerder.email', beheerder.email),
    fieldRow('beheerder.heeftAccount', jaNee(beheerder.heeftAccount)),
    fieldRow('beheerder.heeftEherkenning', jaNee(beheerder.heeftEherkenning)),
  ];
}

export const jaNee = (waarde: boolean): 'ja' | 'nee' => (waarde ? 'ja' : 'nee');

function beheerautorisatieRows({ beheerautorisaties, opmerking }: Aanvraag): SamenvattingRow[] {
  const { nummer } = fields.beheerautorisaties;
  const rollen = ROLCODES.flatMap((rol) =>
    beheerautorisaties
      .filter((requested) => requested.rol === rol)
      .map(({ actie }) => ({
        veld: `beheerautorisaties.${rol}`,
        nummer,
        label: beheerrollen[rol].label,
        waarde: acties[actie],
      })),
  );
  return [
    ...(rollen.length > 0 ? rollen : [fieldRow('beheerautorisaties', 'Geen rol gekozen')]),
    ...(opmerking === '' ? [] : [fieldRow('opmerking', opmerking)]),
  ];
}

function ondertekeningRows(ondertekening: Aanvraag['ondertekening']): SamenvattingRow[] {
  return [
    fieldRow('ondertekening.wijze', wijzen[ondertekening.wijze]),
    ...ondertekening.ondertekenaars.flatMap(({ naam, functie, email }, index) =>
      (
        [
          ['naam', naam],
          ['functie', functie],
          ['email', email],
        ] as const
      ).flatMap(([field, waarde]) => {
        if (waarde === undefined) return [];
        const line = fieldRow(`ondertekening.ondertekenaars.*.${field}`, waarde);
        return [
          {
            ...line,
            veld: `ondertekening.ondertekenaars.${index}.${field}`,
            label: `${line.label} ${index + 1}`,
          },
        ];
      }),
    ),
  ];
}
