import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { ROLCODES } from '../../../../shared/aanvraag/beheerautorisaties.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { BEWIJSKRACHT, verklaring } from '../../../../shared/dossier/verklaring.ts';
import type { Documentgegevens } from '../../../../functions/pdf/pdf.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import { maakDossier } from '../../../fixtures/dossiers.ts';

export const KENMERK = '7K3F-9QXT-2MAB';

/** What the document of an aanvraag is made from, while it waits for its signatures. */
export function maakGegevens(
  aanvraag: Aanvraag = maakAanvraag(),
  anders: Partial<Documentgegevens> = {},
): Documentgegevens {
  const { ingediendOp } = maakDossier(aanvraag);
  return {
    kenmerk: KENMERK,
    ingediendOp,
    lastDay: 'donderdag 26 november 2026',
    status: 'Wacht op ondertekening',
    kanTekenen: true,
    documentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    wijze: aanvraag.ondertekening.wijze,
    signalen: [],
    delen: samenvatting(aanvraag),
    evidence: BEWIJSKRACHT,
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
export function maakGetekend(aanvraag: Aanvraag = maakAanvraag()): Documentgegevens {
  return maakGegevens(aanvraag, {
    status: 'Ondertekend',
    kanTekenen: false,
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(
      ({ naam, functie, email }, index) => ({
        naam,
        functie,
        getekend: {
          op: `2026-10-0${index + 2}T13:05:00.000Z`,
          email: email ?? '',
          verklaringVersie: '2026-11-24',
        },
      }),
    ),
  });
}

type Ondertekenaars = Aanvraag['ondertekening']['ondertekenaars'];

/** An aanvraag with these signatories, on paper or by mail. */
export function metOndertekenaars(
  aanvraag: Aanvraag,
  wijze: 'digitaal' | 'papier',
  namen: readonly string[],
): Aanvraag {
  const ondertekenaars: Ondertekenaars = namen.map((naam, index) => ({
    naam,
    functie: `Bestuurslid ${index + 1}`,
    ...(wijze === 'digitaal' ? { email: `bestuur${index + 1}@example.nl` } : {}),
  }));
  return { ...aanvraag, ondertekening: { wijze, ondertekenaars } };
}

/** `aantal` characters of running text made of one word. */
const vulling = (woord: string, aantal: number): string =>
  `${woord} `.repeat(aantal).slice(0, aantal - 1) + woord.charAt(0);

/** Every field filled to its limit: five signatories, fourteen roles, all the numbers. */
export function maakGrootste(wijze: 'digitaal' | 'papier', woord = 'Voorbeeldwoord'): Aanvraag {
  const kort = (aantal: number): string => vulling(woord, aantal);
  const aanvraag = maakAanvraag('anders', 'wijziging');
  return {
    ...aanvraag,
    organisatie: {
      type: 'anders',
      typeAnders: kort(80),
      naam: kort(200),
      nummers: {
        brincode: '31FR',
        bestuursnummer: '30156',
        gemeentecode: '0014',
        crediteurnummer: '123456789012',
        kvkNummer: '12345678',
        anders: { soort: kort(40), nummer: kort(40) },
      },
      adres: { straat: kort(80), huisnummer: '100-3', postcode: '1234 AB', woonplaats: kort(80) },
    },
    beheerder: {
      ...aanvraag.beheerder,
      naam: kort(120),
      functie: kort(80),
      email: langAdres('beheerder'),
    },
    beheerautorisaties: ROLCODES.map((rol) => ({ rol, actie: 'toekennen' })),
    ondertekening: {
      wijze,
      ondertekenaars: [1, 2, 3, 4, 5].map((nummer) => ({
        naam: kort(120),
        functie: kort(80),
        ...(wijze === 'digitaal' ? { email: langAdres(`ondertekenaar${nummer}`) } : {}),
      })),
    },
    opmerking: kort(1000),
  };
}

const langAdres = (begin: string): string =>
  `${begin.padEnd(60, 'x')}@${'lang.'.repeat(36)}example.nl`;
