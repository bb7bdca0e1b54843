import type { Berichtsoort } from '../dossier/berichtsoorten.ts';
import {
  aangevuld,
  aanvullingRequested,
  aanvullingHerinnering,
  aanvullingUitgebleven,
} from './aanvulling.ts';
import {
  adresDoesNotWork,
  afgewezenEnding,
  geweigerdEnding,
  ingetrokkenEnding,
  ondertekend,
  verlopenEnding,
  verwerkt,
} from './ending.ts';
import type { BerichtData, BerichtContent } from './content.ts';
import { beheerderNotReached, melding, ondertekendSsd, ssdHerinnering } from './melding.ts';
import { bevestiging, herinnering, verzoek, verzoekIngetrokken } from './ondertekenaar.ts';
import { ontvangst } from './ontvangst.ts';
import { herinneringBeheerder } from './reminder.ts';
import { lapsed } from './stopped.ts';

/** The words of each kind of mail. */
export const berichten: Record<Berichtsoort, (data: BerichtData) => BerichtContent> = {
  ontvangst,
  melding,
  verzoek,
  'verzoek-ingetrokken': verzoekIngetrokken,
  herinnering,
  'herinnering-beheerder': herinneringBeheerder,
  bevestiging,
  ondertekend,
  'ondertekend-ssd': ondertekendSsd,
  geweigerd: geweigerdEnding,
  ingetrokken: ingetrokkenEnding,
  verlopen: verlopenEnding,
  vervallen: lapsed,
  'adres-werkt-niet': adresDoesNotWork,
  'beheerder-niet-bereikt': beheerderNotReached,
  'ssd-herinnering': ssdHerinnering,
  'aanvulling-gevraagd': aanvullingRequested,
  'aanvulling-herinnering': aanvullingHerinnering,
  aangevuld,
  'aanvulling-uitgebleven': aanvullingUitgebleven,
  verwerkt,
  afgewezen: afgewezenEnding,
};
