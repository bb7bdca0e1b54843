import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Dossiers } from '../../functions/opslag/dossiers.ts';
import { Overzicht } from '../../functions/opslag/overzicht.ts';
import { momentNu } from '../../functions/platform/klok.ts';
import { werkdagenLater } from '../../functions/platform/werkdagen.ts';
import type { Moment } from '../../shared/dossier/tijd.ts';
import { type Bevestiging, vraagBevestiging } from './bevestigen.ts';
import { kluisVan } from './kluizen.ts';
import { operatorVan } from './operator.ts';
import { type Plek, plekOpAws, plekOpDezeMachine } from './plek.ts';
import { CONNECT, nameService } from './reach.ts';
import type { Sleutelkluis } from './sleutelkluis.ts';

/** What a command works with. */
export type Middelen = {
  readonly dossiers: Dossiers;
  readonly overzicht: Overzicht;
  readonly moment: () => Moment;
  /** Who does it. Asked once, and only by what writes something. */
  readonly operator: () => Promise<string>;
  readonly bevestiging: Bevestiging;
  /** Only for the commands about keys. @throws GeenSleutels */
  readonly kluis: () => Sleutelkluis;
  /** Ends what is still open. */
  readonly sluit: () => void;
};

type Keuze = { readonly lokaal: boolean; readonly door?: string | undefined };

/** @throws OmgevingKloptNiet */
export function maakMiddelen({ lokaal, door }: Keuze): Middelen {
  const plek: Plek = lokaal ? plekOpDezeMachine() : plekOpAws();
  const client = new DynamoDBClient({ requestHandler: CONNECT });
  nameService(client, 'DynamoDB');
  const bevestiging = vraagBevestiging(process.stdin, process.stderr);
  return {
    dossiers: new Dossiers(client, plek.tabel, plek.bewaartermijnen),
    overzicht: new Overzicht(client, plek.tabel),
    moment: () => momentNu(plek.eenheidSeconden, werkdagenLater),
    operator: operatorVan(door, plek.kentOperator),
    bevestiging,
    kluis: () => kluisVan(plek.sleutels),
    sluit: () => {
      bevestiging.sluit();
      client.destroy();
    },
  };
}
