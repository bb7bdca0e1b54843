import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { agendaTijd } from '../../../shared/dossier/dispatch.ts';

/** The door to a store: what the functions ask of it, and nothing more. */
export type Deur = {
  lees: (kenmerk: Kenmerk) => Promise<Dossier | undefined>;
  voegToe: (dossier: Dossier) => Promise<boolean>;
  vervang: (dossier: Dossier) => Promise<boolean>;
  /** This dossier, when the agenda gives it to whoever asks what is due now. */
  opAgenda: (kenmerk: Kenmerk, nu: string) => Promise<Dossier | undefined>;
};

const onthouden = new WeakMap<Dossier, { readonly tijd: string | undefined }>();

/** What the code says of a dossier that is stored: reckoned once, however often it is asked. */
export function agendaVanDossier(dossier: Dossier): string | undefined {
  const eerder = onthouden.get(dossier);
  if (eerder !== undefined) return eerder.tijd;
  const tijd = agendaTijd(dossier);
  onthouden.set(dossier, { tijd });
  return tijd;
}

/** A store in memory, as strict as the table; what it holds cannot be changed from outside. */
export function geheugendeur(): Deur {
  const inhoud = new Map<Kenmerk, Dossier>();
  const zetAls = (dossier: Dossier, mag: boolean): Promise<boolean> => {
    if (mag) inhoud.set(dossier.kenmerk, bevries(dossier));
    return Promise.resolve(mag);
  };
  return {
    lees: (kenmerk) => Promise.resolve(inhoud.get(kenmerk)),
    voegToe: (dossier) => zetAls(dossier, !inhoud.has(dossier.kenmerk)),
    vervang: (dossier) =>
      zetAls(dossier, inhoud.get(dossier.kenmerk)?.versie === dossier.versie - 1),
    opAgenda: (kenmerk, nu) => {
      const dossier = inhoud.get(kenmerk);
      const tijd = dossier === undefined ? undefined : agendaVanDossier(dossier);
      return Promise.resolve(tijd !== undefined && tijd <= nu ? dossier : undefined);
    },
  };
}

/** What is frozen already is not visited again: a dossier shares most of itself with its previous version. */
function bevries<Waarde>(waarde: Waarde): Waarde {
  if (typeof waarde === 'object' && waarde !== null && !Object.isFrozen(waarde)) {
    Object.freeze(waarde);
    Object.values(waarde).forEach(bevries);
  }
  return waarde;
}
