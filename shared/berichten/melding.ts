import { samenvatting } from '../aanvraag/samenvatting.ts';
import { soorten } from '../aanvraag/soort.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { laatsteKeer, verlooptOp } from '../dossier/termijnen.ts';
import { BEWIJSKRACHT } from '../dossier/verklaring.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
  type Gegevensregel,
} from './content.ts';
import { aanSsd, controlecode, waarschuwingen } from './ssd.ts';
import { leesbareTijd } from '../time/readable-time.ts';

/** To the SSD, when the aanvraag came in: every field in the form's order with its number, to be typed over. */
export const melding = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  aanSsd(dossier, link, {
    kop: soorten[dossier.aanvraag.soort],
    stand: `Wacht op ondertekening (${dossier.aanvraag.ondertekening.wijze})`,
    uitleg: waarschuwingen(dossier),
    regels: [gegevensregel('Tekenen kan tot', leesbareTijd(verlooptOp(dossier)))],
    blokken: [
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      alinea(`De gegevens zijn nog niet gecontroleerd. ${BEWIJSKRACHT}`),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, in the same thread: it can begin. */
export const ondertekendSsd = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  aanSsd(dossier, link, {
    kop: 'De aanvraag is ondertekend',
    stand: 'Ondertekend',
    uitleg: waarschuwingen(dossier),
    regels: ondertekendOp(dossier),
    blokken: [
      handtekeningen(dossier),
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      alinea(BEWIJSKRACHT),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, when nobody took the aanvraag up in time. */
export const ssdHerinnering = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  aanSsd(dossier, link, {
    kop: 'Deze aanvraag is nog niet opgepakt',
    stand: 'Ondertekend, nog niet opgepakt',
    uitleg: [
      alinea(
        'De aanvraag is vijf werkdagen geleden ondertekend. Niemand heeft hem nog in behandeling.',
      ),
      ...waarschuwingen(dossier),
    ],
    regels: ondertekendOp(dossier),
    blokken: [handtekeningen(dossier)],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, when the beheerder cannot be reached by mail. */
export const beheerderNietBereikt = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  aanSsd(dossier, link, {
    kop: 'De beheerder is niet per e-mail te bereiken',
    stand: 'E-mail aan de beheerder komt niet aan',
    uitleg: [alinea('Bel de beheerder of de organisatie. In het dossier ziet u de status.')],
    blokken: alsGegevens(samenvatting(dossier.aanvraag), true),
  });

/** The moment from which the SSD could begin: the last signature, or the paper. */
function ondertekendOp(dossier: Dossier): Gegevensregel[] {
  const moment = laatsteKeer(dossier, 'ondertekend') ?? laatsteKeer(dossier, 'papier-ontvangen');
  return moment === undefined ? [] : [gegevensregel('Ondertekend op', leesbareTijd(moment))];
}

const handtekeningen = (dossier: Dossier): Blok => ({
  soort: 'gegevens',
  titel: 'Handtekeningen',
  regels: dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const stand = dossier.ondertekenaars[index];
    return gegevensregel(
      `${naam}, ${functie}`,
      stand?.staat === 'getekend'
        ? `getekend op ${leesbareTijd(stand.getekendOp)}, via ${stand.email}`
        : 'op papier',
    );
  }),
});
