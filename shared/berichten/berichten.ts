import type { Berichtsoort } from '../dossier/berichtsoorten.ts';
import {
  aangevuld,
  aanvullingGevraagd,
  aanvullingHerinnering,
  aanvullingUitgebleven,
} from './aanvulling.ts';
import {
  adresWerktNiet,
  afgewezen,
  geweigerd,
  ingetrokken,
  ondertekend,
  verlopen,
  verwerkt,
} from './ending.ts';
import type { Berichtgegevens, Berichtinhoud } from './content.ts';
import { beheerderNietBereikt, melding, ondertekendSsd, ssdHerinnering } from './melding.ts';
import { bevestiging, herinnering, verzoek, verzoekIngetrokken } from './ondertekenaar.ts';
import { ontvangst } from './ontvangst.ts';
import { herinneringBeheerder } from './reminder.ts';
import { vervallen } from './stopped.ts';

/** The words of each kind of mail. */
export const berichten: Record<Berichtsoort, (gegevens: Berichtgegevens) => Berichtinhoud> = {
  ontvangst,
  melding,
  verzoek,
  'verzoek-ingetrokken': verzoekIngetrokken,
  herinnering,
  'herinnering-beheerder': herinneringBeheerder,
  bevestiging,
  ondertekend,
  'ondertekend-ssd': ondertekendSsd,
  geweigerd,
  ingetrokken,
  verlopen,
  vervallen,
  'adres-werkt-niet': adresWerktNiet,
  'beheerder-niet-bereikt': beheerderNietBereikt,
  'ssd-herinnering': ssdHerinnering,
  'aanvulling-gevraagd': aanvullingGevraagd,
  'aanvulling-herinnering': aanvullingHerinnering,
  aangevuld,
  'aanvulling-uitgebleven': aanvullingUitgebleven,
  verwerkt,
  afgewezen,
};
