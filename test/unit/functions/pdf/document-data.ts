import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { ROLCODES } from '../../../../shared/aanvraag/beheerautorisaties.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { WHAT_A_LINK_PROVES, verklaring } from '../../../../shared/dossier/verklaring.ts';
import type { DocumentData } from '../../../../functions/pdf/pdf.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { createDossier } from '../../../fixtures/dossiers.ts';

export const KENMERK = '7K3F-9QXT-2MAB';

/** What the document of an aanvraag is made from, while it waits for its signatures. */
export function createData(
  aanvraag: Aanvraag = createAanvraag(),
  anders: Partial<DocumentData> = {},
): DocumentData {
  const { ingediendOp } = createDossier(aanvraag);
  return {
    kenmerk: KENMERK,
    ingediendOp,
    lastDay: 'donderdag 26 november 2026',
    status: 'Wacht op ondertekening',
    canSign: true,
    documentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    wijze: aanvraag.ondertekening.wijze,
    signalen: [],
    sections: samenvatting(aanvraag),
    evidence: WHAT_A_LINK_PROVES,
    aanvullingen: [],
    verklaring: verklaring(aanvraag),
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }) => ({
      naam,
      functie,
    })),
    ...anders,
  };
}

/** The same, signed by everybody. */
export function createSigned(aanvraag: Aanvraag = createAanvraag()): DocumentData {
  return createData(aanvraag, {
    status: 'Ondertekend',
    canSign: false,
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(
      ({ naam, functie, email }, index) => ({
        naam,
        functie,
        getekend: {
          at: `2026-10-0${index + 2}T13:05:00.000Z`,
          email: email ?? '',
          verklaringVersion: '2026-11-24',
        },
      }),
    ),
  });
}

type Ondertekenaars = Aanvraag['ondertekening']['ondertekenaars'];

/** An aanvraag with these signatories, on paper or by mail. */
export function withOndertekenaars(
  aanvraag: Aanvraag,
  wijze: 'digitaal' | 'papier',
  names: readonly string[],
): Aanvraag {
  const ondertekenaars: Ondertekenaars = names.map((naam, index) => ({
    naam,
    functie: `Bestuurslid ${index + 1}`,
    ...(wijze === 'digitaal' ? { email: `bestuur${index + 1}@example.nl` } : {}),
  }));
  return { ...aanvraag, ondertekening: { wijze, ondertekenaars } };
}

/** `aantal` characters of running text made of one word. */
const filling = (word: string, count: number): string =>
  `${word} `.repeat(count).slice(0, count - 1) + word.charAt(0);

/** Every field filled to its limit: five signatories, fourteen roles, all the numbers. */
export function createLargest(wijze: 'digitaal' | 'papier', word = 'Voorbeeldwoord'): Aanvraag {
  const short = (count: number): string => filling(word, count);
  const aanvraag = createAanvraag('anders', 'wijziging');
  return {
    ...aanvraag,
    organisatie: {
      type: 'anders',
      typeAnders: short(80),
      naam: short(200),
      nummers: {
        brincode: '31FR',
        bestuursnummer: '30156',
        gemeentecode: '0014',
        crediteurnummer: '123456789012',
        kvkNummer: '12345678',
        anders: { soort: short(40), nummer: short(40) },
      },
      adres: { straat: short(80), huisnummer: '100-3', postcode: '1234 AB', woonplaats: short(80) },
    },
    beheerder: {
      ...aanvraag.beheerder,
      naam: short(120),
      functie: short(80),
      email: longAdres('beheerder'),
    },
    beheerautorisaties: ROLCODES.map((rol) => ({ rol, actie: 'toekennen' })),
    ondertekening: {
      wijze,
      ondertekenaars: [1, 2, 3, 4, 5].map((nummer) => ({
        naam: short(120),
        functie: short(80),
        ...(wijze === 'digitaal' ? { email: longAdres(`ondertekenaar${nummer}`) } : {}),
      })),
    },
    opmerking: short(1000),
  };
}

const longAdres = (start: string): string =>
  `${start.padEnd(60, 'x')}@${'lang.'.repeat(36)}example.nl`;
