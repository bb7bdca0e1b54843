import { NUMMER_KINDS } from '../../../shared/aanvraag/organisatietypen.ts';
import { soorten } from '../../../shared/aanvraag/soort.ts';
import { serviceName } from '../../../shared/aanvraag/contact.ts';
import { fields } from '../../../shared/aanvraag/fields.ts';
import type { Dossier, DossierEvent } from '../../../shared/dossier/dossier.ts';
import { isFinal, isTransition, statusAfter } from '../../../shared/dossier/transitions.ts';
import type { ArchiveFile } from './files.ts';
import { identification, mdtoDocument, mdtoReference, term } from './mdto.ts';
import { retentionTerm, valuation } from './retention.ts';
import type { ArchiveSettings } from './settings.ts';
import type { XmlElement } from './xml.ts';

const EVENTS = 'Begrippenlijst EventTypeLijst MDTO';
const HAS_PERSONAL_DATA = 'Bevat persoonsgegevens (AVG). Niet openbaar zonder toets.';

/** Who writes it out, and when. */
export type Export = { readonly by: string; readonly at: string };

/** The aanvraag, how it went, and how long the body keeps it. No person is named in it. */
export function informationObject(
  dossier: Dossier,
  files: readonly ArchiveFile[],
  settings: ArchiveSettings,
  exported: Export,
): string {
  const { kenmerk, aanvraag } = dossier;
  const end = dossier.gebeurtenissen.findLast(({ soort }) => isTransition(soort))?.tijd;
  const { category, organisation } = settings;
  return mdtoDocument([
    'informatieobject',
    [
      identification('identificatie', { kenmerk, source: serviceName }),
      ['naam', `${soorten[aanvraag.soort]}: ${aanvraag.organisatie.naam}`],
      term('aggregatieniveau', 'Archiefstuk', 'Begrippenlijst Aggregatieniveaus MDTO'),
      ['omschrijving', descriptions[aanvraag.ondertekening.wijze]],
      ['taal', 'nl'],
      ...dossier.gebeurtenissen.map((event) => eventOf(dossier, event)),
      event('Export', exported.at, exported.by),
      valuation(settings),
      end === undefined ? undefined : retentionTerm(settings, end),
      category && term('informatiecategorie', category.name, category.list),
      ...files.map(({ name, isMetadata }) =>
        mdtoReference(isMetadata ? 'aanvullendeMetagegevens' : 'heeftRepresentatie', name, {
          kenmerk: name,
          source: serviceName,
        }),
      ),
      mdtoReference('archiefvormer', organisation),
      applicant(aanvraag.organisatie),
      mdtoReference('activiteit', 'Beheerders van Mijn DUO Zakelijk aanmelden en wijzigen'),
      [
        'beperkingGebruik',
        [
          term('beperkingGebruikType', 'Overig', 'Begrippenlijst BeperkingGebruikTypeLijst MDTO'),
          ['beperkingGebruikNadereBeschrijving', HAS_PERSONAL_DATA],
        ],
      ],
    ],
  ]);
}

const descriptions = {
  digitaal: 'Aanvraag, digitaal ondertekend. De handtekeningen staan in de PDF en in de JSON.',
  papier:
    'Aanvraag, op papier ondertekend. De handtekeningen staan alleen op het papier, dat apart wordt bewaard.',
} as const;

/** What happened in the life of the dossier. What an operator looked at beside it is in the file of events alone. */
function eventOf(dossier: Dossier, { soort, tijd, wie }: DossierEvent): XmlElement | undefined {
  if (!isTransition(soort)) return undefined;
  const isSignatory = soort === 'getekend' || soort === 'geweigerd';
  const actor = isSignatory && wie !== undefined ? `Ondertekenaar ${wie}` : undefined;
  return event(eventTypeOf(soort, dossier), tijd, actor, soort);
}

function eventTypeOf(soort: DossierEvent['soort'], { status }: Dossier): string {
  if (soort === 'ingediend' || soort === 'papier-ontvangen') return 'Ontvangst';
  if (soort === 'getekend') return 'Accordering';
  return isFinal(statusAfter(soort, status)) && statusAfter(soort, status) === soort
    ? 'Bevriezing'
    : 'Wijziging';
}

const event = (type: string, at: string, actor?: string, result?: string): XmlElement => [
  'event',
  [
    term('eventType', type, EVENTS),
    ['eventTijd', at],
    actor === undefined ? undefined : mdtoReference('eventVerantwoordelijkeActor', actor),
    result === undefined ? undefined : ['eventResultaat', result],
  ],
];

/** The organisation that asked, by the first of its numbers that is known. */
function applicant({ naam, nummers }: Dossier['aanvraag']['organisatie']): XmlElement {
  const number = NUMMER_KINDS.find((one) => nummers[one] !== undefined);
  const known = number && {
    kenmerk: nummers[number] ?? '',
    source: fields[`organisatie.nummers.${number}`].label,
  };
  return [
    'betrokkene',
    [
      term('betrokkeneTypeRelatie', 'Indiener', 'Begrippenlijst Relatietypen (betrokkene) MDTO'),
      mdtoReference('betrokkeneActor', naam, known),
    ],
  ];
}
