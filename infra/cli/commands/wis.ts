import * as z from 'zod/mini';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { leesKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { verwerk } from '../../../shared/dossier/life.ts';
import { isDefinitief } from '../../../shared/dossier/transitions.ts';
import type { Reden } from '../../../shared/dossier/outcome.ts';
import { email, kenmerken, schakelaar } from '../arguments.ts';
import { vindDossiers } from '../betrokkene.ts';
import type { Middelen } from '../deps.ts';
import { type Afloop, opdracht, type Regel } from '../command.ts';
import { geweigerd, wijzigDossier } from '../change-dossier.ts';
import { onleesbaar } from './lijst.ts';

type Uitslag = { readonly afloop: Afloop; readonly regel: Regel };

/** Erases whole dossiers: the data of one person cannot be taken out of what others signed. */
export const wis = opdracht({
  rest: '[KENMERK…]',
  uitleg: 'Erase the personal data of dossiers that have ended (AVG, article 17)',
  opties: {
    email: { type: 'string', wat: 'ADDRESS', uitleg: 'every dossier in which this occurs' },
    'ook-met-openstaande-berichten': { type: 'boolean', uitleg: 'let mails that are owed lapse' },
    ja: { type: 'boolean', uitleg: 'do not ask to type each kenmerk' },
  },
  schema: z
    .object({
      rest: kenmerken,
      email: z.optional(email),
      'ook-met-openstaande-berichten': schakelaar,
      ja: schakelaar,
    })
    .check(
      z.refine(
        ({ rest, email: adres }) => (adres !== undefined) !== rest.length > 0,
        'name dossiers, or give --email ADDRESS',
      ),
    ),
  doe: async function* (invoer, middelen) {
    const aflopen: Afloop[] = [];
    for await (const { afloop, regel } of uitslagen(invoer, middelen)) {
      aflopen.push(afloop);
      yield regel;
    }
    if (aflopen.length === 0) return 'niet-gevonden';
    return aflopen.find((afloop) => afloop !== 'gelukt') ?? 'gelukt';
  },
});

type Keuze = {
  readonly rest: readonly NonNullable<ReturnType<typeof leesKenmerk>>[];
  readonly email?: string | undefined;
  readonly 'ook-met-openstaande-berichten': boolean;
  readonly ja: boolean;
};

async function* uitslagen(keuze: Keuze, middelen: Middelen): AsyncGenerator<Uitslag> {
  for (const kenmerk of keuze.rest) {
    const dossier = await middelen.dossiers.lees(kenmerk);
    yield dossier === undefined
      ? nietGevonden(kenmerk)
      : await wisDossier(dossier, keuze, middelen);
  }
  if (keuze.email === undefined) return;
  for await (const vondst of vindDossiers(keuze.email, middelen)) {
    yield 'sleutel' in vondst
      ? { afloop: 'geweigerd', regel: onleesbaar(vondst) }
      : await wisDossier(vondst.dossier, keuze, middelen);
  }
}

async function wisDossier(dossier: Dossier, keuze: Keuze, middelen: Middelen): Promise<Uitslag> {
  const { kenmerk } = dossier;
  const gebeurtenis = {
    soort: 'wis',
    ookMetOpenstaandeBerichten: keuze['ook-met-openstaande-berichten'],
    door: await middelen.operator(),
  } as const;
  // What would be refused anyway needs no typing.
  const vooraf = verwerk(dossier, gebeurtenis, middelen.moment());
  if (!vooraf.ok) return weigering(dossier, vooraf.reden);
  if (!keuze.ja && !(await isBevestigd(kenmerk, middelen))) return nietBevestigd(kenmerk);
  const uitkomst = await wijzigDossier(dossier, gebeurtenis, middelen);
  if (uitkomst === undefined) return nietGevonden(kenmerk);
  const { dossier: na, reden } = uitkomst;
  if (reden !== undefined) return weigering(na, reden);
  const regel = { tekst: `${kenmerk}: erased`, json: { kenmerk, gewistOp: na.gewistOp } };
  return { afloop: 'gelukt', regel };
}

const isBevestigd = (kenmerk: string, { bevestiging }: Middelen): Promise<boolean> =>
  bevestiging.vraag(
    `This cannot be undone. Type ${kenmerk} to erase its personal data: `,
    (antwoord) => leesKenmerk(antwoord) === kenmerk,
  );

const weigering = (dossier: Dossier, reden: Reden): Uitslag => ({
  afloop: 'geweigerd',
  regel: geweigerd(
    dossier,
    reden,
    isDefinitief(dossier.status) ? '' : 'it must be withdrawn or finished first',
  ),
});

const nietBevestigd = (kenmerk: string): Uitslag => ({
  afloop: 'geweigerd',
  regel: {
    tekst: `${kenmerk}: not confirmed, nothing erased`,
    json: { kenmerk, reden: 'niet-bevestigd' },
  },
});

const nietGevonden = (kenmerk: string): Uitslag => ({
  afloop: 'niet-gevonden',
  regel: {
    tekst: `${kenmerk}: there is no such dossier`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
