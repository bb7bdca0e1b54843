import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { agendaTime } from '../../../shared/dossier/dispatch.ts';

/** The door to a store: what the functions ask of it, and nothing more. */
export type ProxyServer = {
  read: (kenmerk: Kenmerk) => Promise<Dossier | undefined>;
  add: (dossier: Dossier) => Promise<boolean>;
  replace: (dossier: Dossier) => Promise<boolean>;
  /** This dossier, when the agenda gives it to whoever asks what is due now. */
  onAgenda: (kenmerk: Kenmerk, now: string) => Promise<Dossier | undefined>;
};

const remembered = new WeakMap<Dossier, { readonly tijd: string | undefined }>();

/** What the code says of a dossier that is stored: reckoned once, however often it is asked. */
export function agendaOfDossier(dossier: Dossier): string | undefined {
  const earlier = remembered.get(dossier);
  if (earlier !== undefined) return earlier.tijd;
  const tijd = agendaTime(dossier);
  remembered.set(dossier, { tijd });
  return tijd;
}

/** A store in memory, as strict as the table; what it holds cannot be changed from outside. */
export function memoryProxy(): ProxyServer {
  const content = new Map<Kenmerk, Dossier>();
  const setAs = (dossier: Dossier, may: boolean): Promise<boolean> => {
    if (may) content.set(dossier.kenmerk, freeze(dossier));
    return Promise.resolve(may);
  };
  return {
    read: (kenmerk) => Promise.resolve(content.get(kenmerk)),
    add: (dossier) => setAs(dossier, !content.has(dossier.kenmerk)),
    replace: (dossier) =>
      setAs(dossier, content.get(dossier.kenmerk)?.versie === dossier.versie - 1),
    onAgenda: (kenmerk, now) => {
      const dossier = content.get(kenmerk);
      const tijd = dossier === undefined ? undefined : agendaOfDossier(dossier);
      return Promise.resolve(tijd !== undefined && tijd <= now ? dossier : undefined);
    },
  };
}

/** What is frozen already is not visited again: a dossier shares most of itself with its previous version. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
