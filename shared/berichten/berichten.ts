import type { Berichtsoort } from '../dossier/bericht.ts';
import type { Berichtgegevens, Berichtinhoud } from './inhoud.ts';
import { melding } from './melding.ts';
import { ontvangst } from './ontvangst.ts';

/** The words of each kind of mail. */
export const berichten: Record<Berichtsoort, (gegevens: Berichtgegevens) => Berichtinhoud> = {
  ontvangst,
  melding,
};
