import type { Inzage } from '../../shared/api/antwoorden.ts';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';

/** A dossier in the shape of the API. Addresses of mails are never in it, only the role of who gets them. */
export function naarInzage(dossier: Dossier): Inzage {
  const { kenmerk, status, ingediendOp, documentHash, aanvraag, berichten } = dossier;
  return {
    kenmerk,
    status,
    soort: aanvraag.soort,
    ingediendOp,
    documentHash,
    samenvatting: samenvatting(aanvraag).map(({ titel, regels }) => ({
      titel,
      regels: regels.map(({ label, waarde }) => ({ label, waarde })),
    })),
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }) => ({
      naam,
      functie,
    })),
    berichten: berichten.map((bericht) => ({
      soort: bericht.soort,
      aan: bericht.aan,
      status: bericht.status,
      tijd: tijdVan(bericht),
    })),
    aanvraag,
  };
}

/** When the mail got the status that it has; for one that is on its way, when it was first owed. */
function tijdVan(bericht: Bericht): string {
  switch (bericht.status) {
    case 'te-versturen':
      return bericht.aangemaaktOp;
    case 'verstuurd':
      return bericht.verstuurdOp;
    case 'mislukt':
      return bericht.misluktOp;
  }
}
