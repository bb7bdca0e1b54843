import type { Aanvraag } from './aanvraag.ts';
import { soorten } from './soort.ts';
import { eilanden } from './eilanden.ts';
import { acties, beheerrollen, ROLCODES } from './beheerautorisaties.ts';
import { NUMMERSOORTEN } from './organisatietypen.ts';
import { wijzen } from './wijzen.ts';
import { organisatietypen } from './organisatietypen.ts';
import { telefoonLeesbaar } from './telefoon.ts';
import { type Veld, type VeldSleutel, velden } from './fields.ts';

/**
 * One field as people read it. `veld` is its name, such as `organisatie.adres.straat` or `beheerautorisaties.po`; `nummer`
 * the number on the paper form, empty where it has none.
 */
export type Samenvattingsregel = {
  readonly veld: string;
  readonly nummer: string;
  readonly label: string;
  readonly waarde: string;
};

/** A section of the form: what the check page, the mails, the PDF and the status page show. */
export type Samenvattingsdeel = {
  readonly deel: Formulierdeel;
  readonly titel: string;
  readonly regels: readonly Samenvattingsregel[];
};

export const formulierdelen = {
  soort: 'Soort aanvraag',
  organisatie: 'Organisatie',
  beheerder: 'Beheerder',
  beheerautorisaties: 'Beheerautorisaties',
  ondertekening: 'Ondertekening',
} as const;
export type Formulierdeel = keyof typeof formulierdelen;

/** Every field that was filled in, in the form's order, in the words that people read. */
export function samenvatting(aanvraag: Aanvraag): Samenvattingsdeel[] {
  return [
    deel('soort', [veldregel('soort', soorten[aanvraag.soort])]),
    deel('organisatie', organisatieregels(aanvraag.organisatie)),
    deel('beheerder', beheerderregels(aanvraag.beheerder)),
    deel('beheerautorisaties', autorisatieregels(aanvraag)),
    deel('ondertekening', ondertekeningregels(aanvraag.ondertekening)),
  ];
}

const deel = (naam: Formulierdeel, regels: Samenvattingsregel[]): Samenvattingsdeel => ({
  deel: naam,
  titel: formulierdelen[naam],
  regels,
});

function veldregel(sleutel: VeldSleutel, waarde: string): Samenvattingsregel {
  const { nummer, label }: Veld = velden[sleutel];
  return { veld: sleutel, nummer, label, waarde };
}

function organisatieregels(organisatie: Aanvraag['organisatie']): Samenvattingsregel[] {
  const { nummers, adres } = organisatie;
  const { label } = organisatietypen[organisatie.type];
  const type =
    organisatie.typeAnders === undefined ? label : `${label}, namelijk: ${organisatie.typeAnders}`;
  return [
    veldregel('organisatie.type', type),
    ...NUMMERSOORTEN.flatMap((soort) => {
      const nummer = nummers[soort];
      return nummer === undefined ? [] : [veldregel(`organisatie.nummers.${soort}`, nummer)];
    }),
    ...(nummers.anders === undefined
      ? []
      : [
          veldregel('organisatie.nummers.anders.soort', nummers.anders.soort),
          veldregel('organisatie.nummers.anders.nummer', nummers.anders.nummer),
        ]),
    veldregel('organisatie.naam', organisatie.naam),
    ...addressLines(adres),
  ];
}

/** What an island does not have is left out. */
function addressLines(adres: Aanvraag['organisatie']['adres']): Samenvattingsregel[] {
  const { straat, huisnummer, postcode, woonplaats, eiland } = adres;
  const parts = [
    ['straat', straat],
    ['huisnummer', huisnummer],
    ['postcode', postcode],
    ['woonplaats', woonplaats],
    ['eiland', eiland && eilanden[eiland]],
  ] as const;
  return parts.flatMap(([name, value]) =>
    value === undefined ? [] : [veldregel(`organisatie.adres.${name}`, value)],
  );
}

function beheerderregels(beheerder: Aanvraag['beheerder']): Samenvattingsregel[] {
  return [
    veldregel('beheerder.naam', beheerder.naam),
    veldregel('beheerder.functie', beheerder.functie),
    veldregel('beheerder.telefoon', telefoonLeesbaar(beheerder.telefoon)),
    veldregel('beheerder.email', beheerder.email),
    veldregel('beheerder.heeftAccount', jaNee(beheerder.heeftAccount)),
    veldregel('beheerder.heeftEherkenning', jaNee(beheerder.heeftEherkenning)),
  ];
}

export const jaNee = (waarde: boolean): 'ja' | 'nee' => (waarde ? 'ja' : 'nee');

function autorisatieregels({ beheerautorisaties, opmerking }: Aanvraag): Samenvattingsregel[] {
  const { nummer } = velden.beheerautorisaties;
  const rollen = ROLCODES.flatMap((rol) =>
    beheerautorisaties
      .filter((gevraagd) => gevraagd.rol === rol)
      .map(({ actie }) => ({
        veld: `beheerautorisaties.${rol}`,
        nummer,
        label: beheerrollen[rol].label,
        waarde: acties[actie],
      })),
  );
  return [
    ...(rollen.length > 0 ? rollen : [veldregel('beheerautorisaties', 'Geen rol gekozen')]),
    ...(opmerking === '' ? [] : [veldregel('opmerking', opmerking)]),
  ];
}

function ondertekeningregels(ondertekening: Aanvraag['ondertekening']): Samenvattingsregel[] {
  return [
    veldregel('ondertekening.wijze', wijzen[ondertekening.wijze]),
    ...ondertekening.ondertekenaars.flatMap(({ naam, functie, email }, index) =>
      (
        [
          ['naam', naam],
          ['functie', functie],
          ['email', email],
        ] as const
      ).flatMap(([veld, waarde]) => {
        if (waarde === undefined) return [];
        const regel = veldregel(`ondertekening.ondertekenaars.*.${veld}`, waarde);
        return [
          {
            ...regel,
            veld: `ondertekening.ondertekenaars.${index}.${veld}`,
            label: `${regel.label} ${index + 1}`,
          },
        ];
      }),
    ),
  ];
}
