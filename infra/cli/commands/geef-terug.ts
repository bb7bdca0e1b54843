import * as z from 'zod/mini';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, tekst } from '../arguments.ts';
import { geweigerd, wijzigDossier } from '../change-dossier.ts';
import { type Afloop, opdracht, type Regel } from '../command.ts';
import type { Middelen } from '../deps.ts';
import { onleesbaar } from './lijst.ts';

type Outcome = { readonly afloop: Afloop; readonly regel: Regel };

/** For when somebody left: at the desk only whoever has an aanvraag can give it back. */
export const giveBack = opdracht({
  rest: '[KENMERK…]',
  uitleg: 'Give back what somebody at the desk took up, for a colleague to take up',
  opties: {
    naam: { type: 'string', wat: 'NAME', uitleg: 'all that this person has, as the desk shows it' },
  },
  schema: z
    .object({ rest: kenmerken, naam: z.optional(tekst) })
    .check(
      z.refine(
        ({ rest, naam }) => (naam === undefined) === rest.length > 0,
        'name dossiers, or give --naam',
      ),
    ),
  doe: async function* ({ rest, naam }, middelen) {
    const outcomes: Afloop[] = [];
    for await (const found of naam === undefined ? rest : middelen.overzicht.heldBy(naam)) {
      const { afloop, regel } = await outcomeOf(found, naam, middelen);
      outcomes.push(afloop);
      yield regel;
    }
    if (outcomes.length === 0) return 'niet-gevonden';
    return outcomes.find((afloop) => afloop !== 'gelukt') ?? 'gelukt';
  },
});

async function outcomeOf(
  found: Kenmerk | { readonly sleutel: string },
  name: string | undefined,
  middelen: Middelen,
): Promise<Outcome> {
  if (typeof found === 'object') return { afloop: 'geweigerd', regel: onleesbaar(found) };
  const dossier = await middelen.dossiers.lees(found);
  if (dossier === undefined) return notThere(found);
  const { behandelaar } = dossier;
  // Since the table was read somebody else may have taken it up: theirs it stays.
  if (behandelaar === undefined || (name !== undefined && behandelaar.name !== name)) {
    return done(found, undefined);
  }
  const door = await middelen.operator();
  const act = { soort: 'geef-terug', holder: behandelaar.subject, door } as const;
  const changed = await wijzigDossier(dossier, act, middelen);
  if (changed === undefined) return notThere(found);
  const { dossier: after, reden } = changed;
  if (reden === 'al-gedaan') return done(found, undefined);
  return reden === undefined
    ? done(found, behandelaar.name)
    : { afloop: 'geweigerd', regel: geweigerd(after, reden, 'only what is open') };
}

/** @param from who had it; nothing when nobody did */
const done = (kenmerk: Kenmerk, from: string | undefined): Outcome => ({
  afloop: 'gelukt',
  regel: {
    tekst: `${kenmerk}: ${from === undefined ? 'nothing to give back' : `given back, was with ${from}`}`,
    json: { kenmerk, teruggegeven: from !== undefined, van: from },
  },
});

const notThere = (kenmerk: Kenmerk): Outcome => ({
  afloop: 'niet-gevonden',
  regel: {
    tekst: `${kenmerk}: there is no such dossier`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
