import { expect, it } from 'vitest';
import { asWritten, writtenNames } from '../../../../infra/cli/written-names.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { ingetrokken, withFailedMails } from '../../../fixtures/beheer.ts';
import { after, createDossier, createDossierWithTwo } from '../../../fixtures/dossiers.ts';
import { livesOf } from '../../../fixtures/lives.ts';

const { waiting, further } = livesOf(createDossierWithTwo());
const failed = withFailedMails(1);
const dossiers: readonly Dossier[] = [
  ...waiting,
  ...further,
  failed,
  after(failed, { soort: 'verstuur-opnieuw', berichten: 'alle', door: 'operator' }),
  after(ingetrokken(createDossier()), {
    soort: 'wis',
    door: 'operator',
    evenWithOpenBerichten: true,
  }),
];

/** Of all but the aanvraag, whose names are those of the API. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const rest = Object.entries(value).filter(([name]) => name !== 'aanvraag');
  return rest.flatMap(([name, one]) => [name, ...namesIn(one)]);
}
const allNames = (data: readonly object[]) => [...new Set(data.flatMap(namesIn))].sort();

it('a command writes a dossier by names that stay, whatever it is stored by', () => {
  expect(allNames(dossiers.map(asWritten))).toEqual([
    ...[
      'aan',
      'aangemaaktOp',
      'berichten',
      'beurt',
      'code',
      'detail',
      'documentHash',
      'door',
      'email',
    ],
    ...[
      'gebeurtenissen',
      'gecorrigeerdNaBericht',
      'gecorrigeerdeEmail',
      'getekendOp',
      'geweigerdOp',
    ],
    ...[
      'gewistOp',
      'id',
      'ingediendOp',
      'kenmerk',
      'lastBericht',
      'misluktOp',
      'misluktePogingen',
      'name',
    ],
    ...['nietBezorgdOp', 'ondertekenaars', 'opnieuwGevraagdOp', 'opnieuwOp', 'oppakkenVoor'],
    ...[
      'previousEmails',
      'reden',
      'sesId',
      'signalen',
      'sleutelHash',
      'soort',
      'staat',
      'status',
      'tijd',
    ],
    ...[
      'toelichting',
      'tot',
      'verklaringVersie',
      'versie',
      'versturenOp',
      'verstuurdOp',
      'vervallenOp',
    ],
    ...['verzending', 'wie'],
  ]);
});

it('each name that is turned is one that a dossier is stored by', () => {
  expect(allNames(dossiers)).toEqual(expect.arrayContaining([...writtenNames.keys()]));
});
