import * as z from 'zod/mini';
import { type Bericht, isBouncedFromSsd } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, schakelaar, tekst } from '../arguments.ts';
import type { Middelen } from '../deps.ts';
import { type Afloop, opdracht, type Regel } from '../command.ts';
import { geweigerd, wijzigDossier } from '../change-dossier.ts';

/** `versturen` sends what is owed: woken by the stream at once, or by its schedule within a minute. */
export const verstuurOpnieuw = opdracht({
  rest: '[KENMERK…]',
  uitleg:
    'Send mails again that were given up (mislukt), or came back from the SSD (niet-bezorgd); let sending that was stopped go on',
  opties: {
    alle: { type: 'boolean', uitleg: 'of every dossier, as after a failure of SES' },
    bericht: {
      type: 'string',
      multiple: true,
      wat: 'ID',
      uitleg: 'only this mail of the one dossier; may be repeated',
    },
  },
  schema: z
    .object({ rest: kenmerken, alle: schakelaar, bericht: z.optional(z.array(tekst)) })
    .check(
      z.refine(({ rest, alle }) => alle === rest.length < 1, 'name dossiers, or give --alle'),
      z.refine(
        ({ rest, bericht }) => bericht === undefined || rest.length === 1,
        '--bericht goes with exactly one KENMERK',
      ),
    ),
  doe: async function* ({ rest, alle, bericht }, middelen) {
    const aflopen: Afloop[] = [];
    for await (const kenmerk of alle ? metMislukte(middelen) : rest) {
      const { afloop, regel } = await verstuurVan(kenmerk, bericht ?? 'alle', middelen);
      aflopen.push(afloop);
      yield regel;
    }
    return aflopen.find((afloop) => afloop !== 'gelukt') ?? 'gelukt';
  },
});

async function* metMislukte({ overzicht }: Middelen): AsyncGenerator<Kenmerk> {
  for await (const gevonden of overzicht.regels()) {
    if ('sleutel' in gevonden || gevonden.gewistOp !== undefined) continue;
    if (gevonden.haltedAt !== undefined || gevonden.berichten.some(isLeftToSend))
      yield gevonden.kenmerk;
  }
}

const isLeftToSend = (bericht: Pick<Bericht, 'aan' | 'status'>): boolean =>
  bericht.status === 'mislukt' || isBouncedFromSsd(bericht);

async function verstuurVan(
  kenmerk: Kenmerk,
  berichten: readonly string[] | 'alle',
  middelen: Middelen,
): Promise<{ afloop: Afloop; regel: Regel }> {
  const weg = {
    afloop: 'niet-gevonden' as const,
    regel: {
      tekst: `${kenmerk}: there is no such dossier`,
      json: { kenmerk, reden: 'niet-gevonden' },
    },
  };
  const voor = await middelen.dossiers.lees(kenmerk);
  if (voor === undefined) return weg;
  const door = await middelen.operator();
  const gebeurtenis = { soort: 'verstuur-opnieuw', berichten, door } as const;
  const uitkomst = await wijzigDossier(voor, gebeurtenis, middelen);
  if (uitkomst === undefined) return weg;
  const { dossier, reden } = uitkomst;
  if (reden !== undefined) {
    const raad =
      reden === 'niets-te-doen'
        ? 'no such mail was given up, or came back from the SSD, that is still true'
        : '';
    return { afloop: 'geweigerd', regel: geweigerd(dossier, reden, raad) };
  }
  return { afloop: 'gelukt', regel: opnieuwVerschuldigd(dossier) };
}

/** Which mails became owed by what was just written. */
function opnieuwVerschuldigd({ kenmerk, berichten, gebeurtenissen }: Dossier): Regel {
  const tijd = gebeurtenissen.at(-1)?.tijd;
  const opnieuw = berichten.filter((bericht) => bericht.opnieuwOp === tijd).map(({ id }) => id);
  const blijven = berichten.filter(isLeftToSend);
  const rest =
    blijven.length === 0 ? '' : `; left as they are: ${blijven.map(({ id }) => id).join(', ')}`;
  const again = opnieuw.length === 0 ? 'sending goes on' : `owed again: ${opnieuw.join(', ')}`;
  const mislukt = blijven.filter(({ status }) => status === 'mislukt').map(({ id }) => id);
  return {
    tekst: `${kenmerk}: ${again}${rest}`,
    json: { kenmerk, opnieuw, mislukt },
  };
}
