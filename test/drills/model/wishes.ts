import fc from 'fast-check';
import { LINK } from '../../../shared/desk/actor.ts';
import { type Stap, STAPPEN } from '../../../shared/dossier/stappen.ts';
import { kenmerkUitHash } from '../../../shared/dossier/kenmerk.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Dossierstatus, Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import type { Wereld } from './world.ts';

/** What somebody wants to happen; whom and what it is about is found in the world at the moment that they come. */
export type Wens = {
  readonly tekst: string;
  readonly gebeurtenis: (wereld: Wereld) => Gebeurtenis;
};

/** Two people at the desk. */
const BO = { subject: 'bo', name: 'Bo Behandelaar' };
const CAS = { subject: 'cas', name: 'Cas Controleur' };

/** What everybody is asked to sign, in all tests. */
export const HASH = 'b'.repeat(64);

type Writes = {
  [Soort in Gebeurtenis['soort']]: (
    act: Extract<Gebeurtenis, { soort: Soort }>,
  ) => Gebeurtenissoort | undefined;
};

/** What each of them writes in the log; how a mail goes is not written there. */
const written: Writes = {
  teken: () => 'getekend',
  weiger: () => 'geweigerd',
  'trek-in': () => 'ingetrokken',
  'corrigeer-adres': () => 'adres-gecorrigeerd',
  'vraag-opnieuw': () => 'opnieuw-gevraagd',
  'neem-stap': ({ stap }) => (stap === 'aanvulling-vragen' ? 'aanvulling-gevraagd' : stap),
  'vul-aan': () => 'aangevuld',
  'word-vervangen': () => undefined,
  'verstuur-opnieuw': () => 'opnieuw-verstuurd',
  'leg-inzage-vast': ({ wat }) => wat,
  wis: () => 'gewist',
  'pak-op': () => 'opgepakt',
  'geef-terug': () => 'teruggegeven',
  noteer: () => 'genoteerd',
  controleer: () => 'gecontroleerd',
  'verzending-begonnen': () => undefined,
  'verzending-afgerond': () => undefined,
  'niet-bezorgd': () => undefined,
};

export const writes = (act: Gebeurtenis): Gebeurtenissoort | undefined =>
  (written[act.soort] as (act: Gebeurtenis) => Gebeurtenissoort | undefined)(act);

/** Often the next who has yet to sign, else any of them; now and then somebody who was never asked. */
const wie = fc.integer({ min: 0, max: 24 });
function nummerVan({ dossier: { ondertekenaars } }: Wereld, getal: number): number {
  const aantal = ondertekenaars.length;
  if (getal === 24) return aantal + 1;
  const open = getal < 12 ? -1 : ondertekenaars.findIndex(({ staat }) => staat === 'open');
  return open === -1 ? (getal % aantal) + 1 : open + 1;
}

const overIemand = (soort: 'vraag-opnieuw'): fc.Arbitrary<Wens> =>
  wie.map((getal) => ({
    tekst: `${soort} ${getal}`,
    gebeurtenis: (wereld) => ({ soort, wie: nummerVan(wereld, getal) }),
  }));

const teken: fc.Arbitrary<Wens> = fc
  .tuple(wie, fc.integer({ min: 0, max: 15 }))
  .map(([getal, inhoud]) => ({
    tekst: `teken ${getal}${inhoud === 15 ? ' iets anders' : ''}`,
    gebeurtenis: (wereld) => ({
      soort: 'teken',
      wie: nummerVan(wereld, getal),
      documentHash: inhoud === 15 ? 'c'.repeat(64) : HASH,
      verklaringVersie: '1',
    }),
  }));

const weiger: fc.Arbitrary<Wens> = wie.map((getal) => ({
  tekst: `weiger ${getal}`,
  gebeurtenis: (wereld) => ({
    soort: 'weiger',
    wie: nummerVan(wereld, getal),
    reden: 'Liever niet',
  }),
}));

const trekIn: fc.Arbitrary<Wens> = fc.constant({
  tekst: 'trek-in',
  gebeurtenis: () => ({ soort: 'trek-in' }),
});

/** New ones, the same in capitals, and those with which everybody began. */
const EMAILS = [
  ...['nieuw-1@example.nl', 'nieuw-2@example.nl', 'NIEUW-1@example.nl'],
  ...['persoon-1@example.nl', 'persoon-2@example.nl'],
];

const corrigeer: fc.Arbitrary<Wens> = fc
  .tuple(wie, fc.constantFrom(...EMAILS))
  .map(([getal, email]) => ({
    tekst: `corrigeer-adres ${getal} ${email}`,
    gebeurtenis: (wereld) => ({ soort: 'corrigeer-adres', wie: nummerVan(wereld, getal), email }),
  }));

/** Often the next step that fits, else any; rejection is drawn less often, for it ends everything. */
const neemStap: fc.Arbitrary<Wens> = fc
  .tuple(
    fc.constantFrom('volgende', 'volgende', 'volgende', 'volgende', ...STAPPEN),
    fc.constantFrom(BO, CAS, LINK),
  )
  .map(([stap, door]) => ({
    tekst: `neem-stap ${stap} ${door.name}`,
    gebeurtenis: ({ dossier, fourEyes }) => ({
      soort: 'neem-stap',
      stap: stap === 'volgende' ? (volgendeStap[dossier.status] ?? 'verwerkt') : stap,
      toelichting: 'Zoals besproken',
      door,
      fourEyes,
    }),
  }));

/** What an employee does beside the steps, often what somebody else does just as well. */
const atDesk: fc.Arbitrary<Wens> = fc
  .tuple(
    fc.constantFrom('pak-op', 'pak-op', 'geef-terug', 'release', 'noteer', 'controleer'),
    fc.constantFrom(BO, CAS),
    fc.boolean(),
  )
  .map(([soort, door, isYes]) => ({
    tekst: `${soort} ${door.name} ${isYes}`,
    gebeurtenis: () => {
      if (soort === 'release') {
        // An operator takes it from whom they think has it, now and then wrongly.
        return { soort: 'geef-terug', holder: door.subject, door: 'operator' };
      }
      if (soort === 'geef-terug') return { soort, holder: door.subject, door };
      if (soort === 'noteer') return { soort, text: `Gebeld: ${isYes ? 'ja' : 'nee'}`, door };
      if (soort !== 'controleer') return { soort, door };
      const teruggebeld = { nummer: '058 251 23 45', bron: 'Handelsregister' };
      const checks = { handelsregister: true, tekenbevoegd: isYes, nummers: true };
      return { soort, controles: { ...checks, ...(isYes ? { teruggebeld } : {}) }, door };
    },
  }));

/** The same two questions now and then, for as short, as long and as many days as one may. */
const ask: fc.Arbitrary<Wens> = fc
  .tuple(fc.constantFrom('Wie is dit?', 'Klopt het nummer?'), fc.constantFrom(1, 2, 14, 60))
  .map(([toelichting, termijnDagen]) => ({
    tekst: `neem-stap aanvulling-vragen ${toelichting} ${termijnDagen}`,
    gebeurtenis: () => ({
      soort: 'neem-stap',
      stap: 'aanvulling-vragen',
      toelichting,
      termijnDagen,
    }),
  }));

const answer: fc.Arbitrary<Wens> = fc
  .constantFrom('Dat ben ik', 'Ja, dat klopt')
  .map((antwoord) => ({
    tekst: `vul-aan ${antwoord}`,
    gebeurtenis: () => ({ soort: 'vul-aan', antwoord }),
  }));

/** More others than may replace it. */
const replace: fc.Arbitrary<Wens> = fc.integer({ min: 0, max: 6 }).map((getal) => ({
  tekst: `word-vervangen ${getal}`,
  gebeurtenis: () => ({
    soort: 'word-vervangen',
    door: kenmerkUitHash(Uint8Array.from([9, 9, 9, 9, 9, 9, getal])),
  }),
}));

const volgendeStap: Partial<Record<Dossierstatus, Stap>> = {
  'wacht-op-ondertekening': 'papier-ontvangen',
  ondertekend: 'in-behandeling',
};

/** Of any mail that SES was ever given, also one that we believe it refused; and of one that was never ours. */
const bounce: fc.Arbitrary<Wens> = fc.integer({ min: 0, max: 40 }).map((getal) => ({
  tekst: `niet-bezorgd ${getal}`,
  gebeurtenis: ({ aangeboden }) => {
    const stuk = getal === 40 ? undefined : aangeboden[getal % Math.max(1, aangeboden.length)];
    return { soort: 'niet-bezorgd', bericht: '999', sesId: 'ses-999', ...stuk };
  },
}));

const DOOR = 'operator-1';

/** All that was given up, or one mail, which may be one that was not. */
const verstuurOpnieuw: fc.Arbitrary<Wens> = fc.integer({ min: 0, max: 23 }).map((getal) => ({
  tekst: `verstuur-opnieuw ${getal < 12 ? 'alle' : getal - 11}`,
  gebeurtenis: () => ({
    soort: 'verstuur-opnieuw',
    berichten: getal < 12 ? 'alle' : [String(getal - 11)],
    door: DOOR,
  }),
}));

const legInzageVast: fc.Arbitrary<Wens> = fc
  .constantFrom('ingezien', 'geexporteerd')
  .map((wat) => ({
    tekst: `leg-inzage-vast ${wat}`,
    gebeurtenis: () => ({ soort: 'leg-inzage-vast', wat, door: DOOR }),
  }));

const wis: fc.Arbitrary<Wens> = fc.boolean().map((ookMetOpenstaandeBerichten) => ({
  tekst: `wis${ookMetOpenstaandeBerichten ? ' ook met openstaande berichten' : ''}`,
  gebeurtenis: () => ({ soort: 'wis', ookMetOpenstaandeBerichten, door: DOOR }),
}));

export const wensen: fc.Arbitrary<Wens> = fc.oneof(
  { arbitrary: teken, weight: 8 },
  { arbitrary: neemStap, weight: 6 },
  { arbitrary: atDesk, weight: 5 },
  { arbitrary: ask, weight: 3 },
  { arbitrary: answer, weight: 3 },
  { arbitrary: replace, weight: 1 },
  { arbitrary: bounce, weight: 4 },
  { arbitrary: corrigeer, weight: 3 },
  { arbitrary: overIemand('vraag-opnieuw'), weight: 3 },
  { arbitrary: weiger, weight: 1 },
  { arbitrary: trekIn, weight: 1 },
  { arbitrary: verstuurOpnieuw, weight: 3 },
  { arbitrary: legInzageVast, weight: 1 },
  { arbitrary: wis, weight: 2 },
);

/** An address that nobody else has. */
const correctAgain: fc.Arbitrary<Wens> = fc
  .tuple(wie, fc.nat({ max: 9_999 }))
  .map(([getal, nummer]) => ({
    tekst: `corrigeer-adres ${getal} nog-${nummer}@example.nl`,
    gebeurtenis: (wereld) => ({
      soort: 'corrigeer-adres',
      wie: nummerVan(wereld, getal),
      email: `nog-${nummer}@example.nl`,
    }),
  }));

/** What somebody wants who never stops, until they withdraw it after all. */
export const persistentWishes: fc.Arbitrary<Wens> = fc.oneof(
  { arbitrary: correctAgain, weight: 20 },
  { arbitrary: overIemand('vraag-opnieuw'), weight: 20 },
  { arbitrary: teken, weight: 1 },
  { arbitrary: trekIn, weight: 1 },
);

/** An SSD that never stops asking, and a beheerder who answers now and then. */
export const questioningWishes: fc.Arbitrary<Wens> = fc.oneof(
  { arbitrary: teken, weight: 4 },
  { arbitrary: ask, weight: 20 },
  { arbitrary: answer, weight: 12 },
  { arbitrary: trekIn, weight: 1 },
);
