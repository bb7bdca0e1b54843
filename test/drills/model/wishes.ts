import fc from 'fast-check';
import { LINK } from '../../../shared/desk/actor.ts';
import { eventOfStep, type Step, STEPS } from '../../../shared/dossier/stappen.ts';
import { kenmerkFromHash } from '../../../shared/dossier/kenmerk.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Dossierstatus, Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import type { World } from './world.ts';

/** What somebody wants to happen; whom and what it is about is found in the world at the moment that they come. */
export type Wish = {
  readonly text: string;
  readonly gebeurtenis: (world: World) => Gebeurtenis;
};

/** Two people at the desk. */
export const BO = { subject: 'bo', name: 'Bo Behandelaar' };
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
  'neem-stap': ({ stap }) => eventOfStep[stap],
  'vul-aan': () => 'aangevuld',
  'word-vervangen': () => undefined,
  'verstuur-opnieuw': () => 'opnieuw-verstuurd',
  'leg-inzage-vast': ({ what }) => what,
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
const who = fc.integer({ min: 0, max: 24 });
function nummerOf({ dossier: { ondertekenaars } }: World, number: number): number {
  const count = ondertekenaars.length;
  if (number === 24) return count + 1;
  const open = number < 12 ? -1 : ondertekenaars.findIndex(({ state }) => state === 'open');
  return open === -1 ? (number % count) + 1 : open + 1;
}

const aboutSomeone = (soort: 'vraag-opnieuw'): fc.Arbitrary<Wish> =>
  who.map((number) => ({
    text: `${soort} ${number}`,
    gebeurtenis: (world) => ({ soort, wie: nummerOf(world, number) }),
  }));

const sign: fc.Arbitrary<Wish> = fc
  .tuple(who, fc.integer({ min: 0, max: 15 }))
  .map(([number, content]) => ({
    text: `teken ${number}${content === 15 ? ' iets anders' : ''}`,
    gebeurtenis: (world) => ({
      soort: 'teken',
      wie: nummerOf(world, number),
      documentHash: content === 15 ? 'c'.repeat(64) : HASH,
      verklaringVersion: '1',
    }),
  }));

const refuse: fc.Arbitrary<Wish> = who.map((number) => ({
  text: `weiger ${number}`,
  gebeurtenis: (world) => ({
    soort: 'weiger',
    wie: nummerOf(world, number),
    reden: 'Liever niet',
  }),
}));

const withdraw: fc.Arbitrary<Wish> = fc.constant({
  text: 'trek-in',
  gebeurtenis: () => ({ soort: 'trek-in' }),
});

/** New ones, the same in capitals, and those with which everybody began. */
const EMAILS = [
  ...['nieuw-1@example.nl', 'nieuw-2@example.nl', 'NIEUW-1@example.nl'],
  ...['persoon-1@example.nl', 'persoon-2@example.nl'],
];

const correct: fc.Arbitrary<Wish> = fc
  .tuple(who, fc.constantFrom(...EMAILS))
  .map(([number, email]) => ({
    text: `corrigeer-adres ${number} ${email}`,
    gebeurtenis: (world) => ({ soort: 'corrigeer-adres', wie: nummerOf(world, number), email }),
  }));

/** Often the next step that fits, else any; rejection is drawn less often, for it ends everything. */
const takeStep: fc.Arbitrary<Wish> = fc
  .tuple(
    fc.constantFrom('volgende', 'volgende', 'volgende', 'volgende', ...STEPS),
    fc.constantFrom(BO, CAS, LINK),
  )
  .map(([stap, door]) => ({
    text: `neem-stap ${stap} ${door.name}`,
    gebeurtenis: ({ dossier, fourEyes }) => ({
      soort: 'neem-stap',
      stap: stap === 'volgende' ? (nextStep[dossier.status] ?? 'verwerkt') : stap,
      toelichting: 'Zoals besproken',
      door,
      fourEyes,
    }),
  }));

/** What an employee does beside the steps, often what somebody else does just as well. */
const atDesk: fc.Arbitrary<Wish> = fc
  .tuple(
    fc.constantFrom('pak-op', 'pak-op', 'geef-terug', 'release', 'noteer', 'controleer'),
    fc.constantFrom(BO, CAS),
    fc.boolean(),
  )
  .map(([soort, door, isYes]) => ({
    text: `${soort} ${door.name} ${isYes}`,
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
const ask: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom('Wie is dit?', 'Klopt het nummer?'), fc.constantFrom(1, 2, 14, 60))
  .map(([toelichting, termijnDagen]) => ({
    text: `neem-stap aanvulling-vragen ${toelichting} ${termijnDagen}`,
    gebeurtenis: () => ({
      soort: 'neem-stap',
      stap: 'aanvulling-vragen',
      toelichting,
      termijnDagen,
    }),
  }));

const answer: fc.Arbitrary<Wish> = fc
  .constantFrom('Dat ben ik', 'Ja, dat klopt')
  .map((antwoord) => ({
    text: `vul-aan ${antwoord}`,
    gebeurtenis: () => ({ soort: 'vul-aan', antwoord }),
  }));

/** More others than may replace it. */
const replace: fc.Arbitrary<Wish> = fc.integer({ min: 0, max: 6 }).map((number) => ({
  text: `word-vervangen ${number}`,
  gebeurtenis: () => ({
    soort: 'word-vervangen',
    door: kenmerkFromHash(Uint8Array.from([9, 9, 9, 9, 9, 9, number])),
  }),
}));

const nextStep: Partial<Record<Dossierstatus, Step>> = {
  'wacht-op-ondertekening': 'papier-ontvangen',
  ondertekend: 'in-behandeling',
};

/** Of any mail that SES was ever given, also one that we believe it refused; and of one that was never ours. */
const bounce: fc.Arbitrary<Wish> = fc.integer({ min: 0, max: 40 }).map((number) => ({
  text: `niet-bezorgd ${number}`,
  gebeurtenis: ({ offered }) => {
    const piece = number === 40 ? undefined : offered[number % Math.max(1, offered.length)];
    return { soort: 'niet-bezorgd', bericht: '999', sesId: 'ses-999', ...piece };
  },
}));

const BY = 'operator-1';

/** All that was given up, or one mail, which may be one that was not. */
const dispatchAgain: fc.Arbitrary<Wish> = fc.integer({ min: 0, max: 23 }).map((number) => ({
  text: `verstuur-opnieuw ${number < 12 ? 'alle' : number - 11}`,
  gebeurtenis: () => ({
    soort: 'verstuur-opnieuw',
    berichten: number < 12 ? 'alle' : [String(number - 11)],
    door: BY,
  }),
}));

const recordView: fc.Arbitrary<Wish> = fc.constantFrom('ingezien', 'geexporteerd').map((what) => ({
  text: `leg-inzage-vast ${what}`,
  gebeurtenis: () => ({ soort: 'leg-inzage-vast', what, door: BY }),
}));

const erase: fc.Arbitrary<Wish> = fc.boolean().map((evenWithOpenBerichten) => ({
  text: `wis${evenWithOpenBerichten ? ' ook met openstaande berichten' : ''}`,
  gebeurtenis: () => ({ soort: 'wis', evenWithOpenBerichten, door: BY }),
}));

export const wishes: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: sign, weight: 8 },
  { arbitrary: takeStep, weight: 6 },
  { arbitrary: atDesk, weight: 5 },
  { arbitrary: ask, weight: 3 },
  { arbitrary: answer, weight: 3 },
  { arbitrary: replace, weight: 1 },
  { arbitrary: bounce, weight: 4 },
  { arbitrary: correct, weight: 3 },
  { arbitrary: aboutSomeone('vraag-opnieuw'), weight: 3 },
  { arbitrary: refuse, weight: 1 },
  { arbitrary: withdraw, weight: 1 },
  { arbitrary: dispatchAgain, weight: 3 },
  { arbitrary: recordView, weight: 1 },
  { arbitrary: erase, weight: 2 },
);

/** An address that nobody else has. */
const correctAgain: fc.Arbitrary<Wish> = fc
  .tuple(who, fc.nat({ max: 9_999 }))
  .map(([number, nummer]) => ({
    text: `corrigeer-adres ${number} nog-${nummer}@example.nl`,
    gebeurtenis: (world) => ({
      soort: 'corrigeer-adres',
      wie: nummerOf(world, number),
      email: `nog-${nummer}@example.nl`,
    }),
  }));

/** What somebody wants who never stops, until they withdraw it after all. */
export const persistentWishes: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: correctAgain, weight: 40 },
  { arbitrary: aboutSomeone('vraag-opnieuw'), weight: 20 },
  { arbitrary: sign, weight: 1 },
  { arbitrary: withdraw, weight: 1 },
);

/** An SSD that never stops asking, and a beheerder who answers now and then. */
export const questioningWishes: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: sign, weight: 4 },
  { arbitrary: ask, weight: 20 },
  { arbitrary: answer, weight: 12 },
  { arbitrary: withdraw, weight: 1 },
);
