import { describe, expect, it } from 'vitest';
import {
  MAX_DOSSIER_BYTES,
  MAX_OPTIONAL_BYTES,
  bytesOf,
} from '../../../../shared/dossier/bounds.ts';
import { possibleSteps } from '../../../../shared/dossier/afhandelen.ts';
import { dataOf } from '../../../../shared/dossier/betrokkene.ts';
import { agendaTime } from '../../../../shared/dossier/dispatch.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import { kenmerkFromHash } from '../../../../shared/dossier/kenmerk.ts';
import { aanvullingenOf } from '../../../../shared/dossier/questions.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  createDossier,
  MINUTES_PER_DAY,
  minutesLater,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';
import { clock } from '../../../fixtures/lives.ts';
import { sign, withdraw } from './acts.ts';

const ask = (toelichting = 'Wie is dit?', termijnDagen?: number): Gebeurtenis => ({
  soort: 'neem-stap',
  stap: 'aanvulling-vragen',
  toelichting,
  termijnDagen,
});
const answer = (antwoord = 'Dat ben ik'): Gebeurtenis => ({ soort: 'vul-aan', antwoord });

/** Signed on the first day. */
const signed = (): Dossier => after(createDossier(), sign(1));
const asked = (): Dossier => after(signed(), ask('Wie is dit?', 4), 2);
const owed = ({ berichten }: Dossier): string[] =>
  berichten.filter(({ status }) => status === 'te-versturen').map(({ soort }) => soort);
const reason = (dossier: Dossier, act: Gebeurtenis, days: number): string => {
  const outcome = apply(dossier, act, momentAfter(days * MINUTES_PER_DAY));
  return outcome.ok ? 'it does' : outcome.reden;
};

describe('a question of the SSD', () => {
  it('waits until the end of a day in Amsterdam, fourteen days on where nothing is said', () => {
    expect(asked().gebeurtenissen.at(-1)?.tot).toBe('2026-10-07T21:59:59.999Z');
    // Wintertime began in between: the day is as long as it is.
    const late = after(signed(), ask(), 11);
    expect(late.gebeurtenissen.at(-1)?.tot).toBe('2026-10-26T22:59:59.999Z');
  });

  it('stops the clock of the SSD, and owes nothing but the mail that asks', () => {
    expect(agendaTime({ ...signed(), berichten: [] })).toBe(signed().takeUpBefore);
    expect(agendaTime({ ...asked(), berichten: [] })).toBe(minutesLater(4 * MINUTES_PER_DAY));
    expect(owed(after(asked(), clock, 5))).not.toContain('ssd-herinnering');
  });

  it('reminds once, halfway, and not after the answer', () => {
    const reminded = after(asked(), clock, 4);
    expect(owed(reminded).filter((mail) => mail === 'aanvulling-herinnering')).toHaveLength(1);
    expect(agendaTime({ ...reminded, berichten: [], lease: undefined })).toBe(
      '2026-10-07T21:59:59.999Z',
    );
    const answered = after(reminded, answer(), 4);
    expect(owed(answered)).not.toContain('aanvulling-herinnering');
    expect(owed(answered)).not.toContain('aanvulling-gevraagd');
  });

  it('is reminded of by itself, whatever was reminded of before it', () => {
    const answered = after(after(asked(), clock, 4), answer(), 5);
    const second = after(answered, ask('En wie is dat?', 4), 5);
    expect(agendaTime({ ...second, berichten: [] })).toBe(minutesLater(7 * MINUTES_PER_DAY));
  });

  it('of one day still reminds, on that day', () => {
    const short = after(signed(), ask('Kort', 1), 2);
    expect(agendaTime({ ...short, berichten: [] })).toBe(minutesLater(3 * MINUTES_PER_DAY));
  });

  it('is over after its last day, whoever comes first', () => {
    const silent = after(asked(), clock, 7);
    expect(silent.status).toBe('in-behandeling');
    expect(owed(silent)).toContain('aanvulling-uitgebleven');
    expect(aanvullingenOf(silent.gebeurtenissen)).toStrictEqual([
      {
        requestedAt: minutesLater(2 * MINUTES_PER_DAY),
        question: 'Wie is dit?',
        atTheLatest: '2026-10-07T21:59:59.999Z',
      },
    ]);
    expect(reason(asked(), answer(), 7)).toBe('past-niet-bij-status');
    expect(
      after(asked(), ask('En nu?'), 7)
        .gebeurtenissen.map(({ soort }) => soort)
        .slice(-2),
    ).toEqual(['aanvulling-uitgebleven', 'aanvulling-gevraagd']);
  });

  it('is answered once, and again with the same words', () => {
    const answered = after(asked(), answer(), 3);
    expect(answered.status).toBe('in-behandeling');
    expect(reason(answered, answer(), 3)).toBe('al-gedaan');
    expect(reason(answered, answer('Iets anders'), 3)).toBe('past-niet-bij-status');
    const done = after(answered, { soort: 'neem-stap', stap: 'verwerkt', toelichting: '' }, 4);
    expect(reason(done, answer(), 5)).toBe('al-gedaan');
  });

  it('can be asked five times, and once while it waits', () => {
    expect(reason(asked(), ask('Wie is dit?'), 3)).toBe('al-gedaan');
    expect(reason(asked(), ask('Iets anders?'), 3)).toBe('past-niet-bij-status');
    let dossier = signed();
    for (let time = 1; time <= 5; time += 1) {
      dossier = after(after(dossier, ask(`Vraag ${time}`), 2), answer(`Antwoord ${time}`), 2);
    }
    expect(reason(dossier, ask('Vraag 6'), 2)).toBe('te-vaak');
    expect(possibleSteps(dossier)).not.toContain('aanvulling-vragen');
    expect(
      aanvullingenOf(dossier.gebeurtenissen).map(({ question, antwoord }) => [question, antwoord]),
    ).toEqual([1, 2, 3, 4, 5].map((time) => [`Vraag ${time}`, `Antwoord ${time}`]));
  });

  it('comes after signing and before the end, and does not keep the applicant', () => {
    expect(reason(createDossier(), ask(), 1)).toBe('past-niet-bij-status');
    expect(after(asked(), withdraw, 3).status).toBe('ingetrokken');
    expect(reason(after(asked(), withdraw, 3), answer(), 3)).toBe('past-niet-bij-status');
    expect(reason(signed(), withdraw, 3)).toBe('past-niet-bij-status');
  });

  it('leaves room for its answer and the end, with the largest texts', () => {
    const huge = (characters: number): string => '🦆'.repeat(characters);
    let dossier = signed();
    for (let time = 1; time <= 5; time += 1) {
      dossier = after(after(dossier, ask(huge(1_000)), 2), answer(huge(2_000)), 2);
    }
    expect(bytesOf(dossier)).toBeLessThan(MAX_DOSSIER_BYTES);
    const seen = { soort: 'ingezien', tijd: signed().ingediendOp, door: 'x'.repeat(100) } as const;
    const full = { ...signed(), gebeurtenissen: [...signed().gebeurtenissen] };
    while (bytesOf(full) < MAX_OPTIONAL_BYTES) full.gebeurtenissen.push(seen);
    expect(reason(full, ask(huge(1_000)), 2)).toBe('dossier-vol');
    const open = {
      ...asked(),
      gebeurtenissen: [...full.gebeurtenissen, ...asked().gebeurtenissen],
    };
    expect(bytesOf(after(open, answer(huge(2_000)), 3))).toBeLessThan(MAX_DOSSIER_BYTES);
  });

  it('goes to the beheerder who asks for their data, to no signatory, and out when it is erased', () => {
    const answered = after(
      after(asked(), answer(), 3),
      { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee' },
      4,
    );
    const { beheerder, ondertekening } = createAanvraag();
    expect(dataOf(asked(), beheerder.email)?.gebeurtenissen.at(-1)).toMatchObject({
      ...{ toelichting: 'Wie is dit?', tot: '2026-10-07T21:59:59.999Z' },
    });
    const text = (email = ''): string => JSON.stringify(dataOf(answered, email));
    for (const typed of ['Wie is dit?', 'Dat ben ik']) {
      expect(text(beheerder.email)).toContain(typed);
      expect(text(ondertekening.ondertekenaars[0]?.email)).not.toContain(typed);
    }
    const erased = after(
      answered,
      { soort: 'wis', evenWithOpenBerichten: true, door: 'operator' },
      5,
    );
    for (const typed of ['Wie is dit?', 'Dat ben ik']) {
      expect(JSON.stringify(erased)).not.toContain(typed);
    }
  });
});

describe('a dossier that others replace', () => {
  const by = (number: number): Gebeurtenis => ({
    soort: 'word-vervangen',
    door: kenmerken[number] ?? signed().kenmerk,
  });

  it('names each of them once, five at most, after its end too', () => {
    const withdrawn = after(createDossier(), withdraw);
    let dossier = withdrawn;
    for (let number = 0; number < 5; number += 1) dossier = after(dossier, by(number));
    expect(dossier.vervangenDoor).toEqual(kenmerken.slice(0, 5));
    expect(reason(dossier, by(0), 2)).toBe('al-gedaan');
    expect(reason(dossier, by(5), 2)).toBe('te-vaak');
    const { vervangenDoor: _by, versie: _version, ...rest } = dossier;
    const { versie: _first, ...before } = withdrawn;
    expect(rest).toEqual(before);
  });
});

const kenmerken = [1, 2, 3, 4, 5, 6].map((number) =>
  kenmerkFromHash(new Uint8Array(32).fill(number)),
);
