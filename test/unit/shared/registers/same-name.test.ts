import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName } from '../../../../shared/registers/same-name.ts';

/** What a register says, and what somebody types. */
const SAME: readonly (readonly [string, string])[] = [
  ['Stg. Openb. Prim. Onderw. Verzonnendam', 'Stichting Openbaar Primair Onderwijs Verzonnendam'],
  ['Stg. OSG Singelland, Openb. VO Smallingerland en omgeving', 'OSG Singelland'],
  [
    'Stg. OSG Singelland, Openb. VO Smallingerland en omgeving',
    'Stichting OSG Singelland, Openbaar Voortgezet Onderwijs Smallingerland en omgeving',
  ],
  ['Stichting voor Openbaar Voortgezet Onderwijs Fryslân-Noord', 'OVO Fryslan Noord'],
  ['Stichting PCBO Leeuwarden en omstreken', 'PCBO Leeuwarden e.o.'],
  [
    'Stichting PCBO Leeuwarden en omstreken',
    'Stichting Protestants-Christelijk Basisonderwijs Leeuwarden en omstreken',
  ],
  ['Stg. Regionaal Opleid. Centrum AVENTUS', 'ROC Aventus'],
  ['Stg. Regionaal Opleid. Centrum AVENTUS', 'Stichting Regionaal Opleidingencentrum Aventus'],
  ['Stichting Regionaal Opleidingencentrum van Twente', 'ROC van Twente'],
  [
    'Stichting ProCon, Stichting voor Christel. Prim. onderwijs',
    'Stichting ProCon, stichting voor christelijk primair onderwijs',
  ],
  ["Schoolvereniging 'Agatha Snellen'", 'schoolvereniging Agatha Snellen'],
  [
    'Stg. Gerrit. Rietveld Academ. Hogesch. Kunst en Vormg.',
    'Stichting Gerrit Rietveld Academie, Hogeschool voor Kunst en Vormgeving',
  ],
  [
    'Stg. Beroepsonderw./ Volw.educ en AVO in Friesland en Flevoland',
    'Stichting Beroepsonderwijs, Volwasseneneducatie en Algemeen Voortgezet Onderwijs in Friesland en Flevoland',
  ],
  [
    'Stg. Kaht. Opleiding Leraren in het Basisonderwijs',
    'Stichting Katholieke Opleiding Leraren in het Basisonderwijs',
  ],
  [
    'Stichting Christelijk R.O.C. Noord- en Oost-Nederland',
    'Stichting Christelijk Regionaal Opleidingen Centrum Noord- en Oost-Nederland',
  ],
  ['Bisschop Möller Stichting', 'BISSCHOP MOLLER STICHTING'],
  ['Stichting Hanzehogeschool Groningen', 'Hanzehogeschool'],
  ['Stichting NHL Stenden Hogeschool', 'NHL Stenden'],
  ['Vereniging voor Christelijk Onderwijs', 'Ver. v. Chr. Onderwijs'],
  ['Gemeente Groningen', 'Groningen'],
  ['Gemeente Bergen (NH.)', 'gemeente Bergen NH'],
  ["Gemeente 's-Hertogenbosch", '’s Hertogenbosch'],
  ['Gemeente Súdwest-Fryslân', 'Gemeente Sudwest Fryslan'],
];

const OTHER: readonly (readonly [string, string])[] = [
  ['Stichting Hanzehogeschool Groningen', 'Stichting Verzonnen Scholen'],
  ['Stichting Openbaar Onderwijs Groningen', 'Stichting Christelijk Onderwijs Groningen'],
  ['Stichting Openbaar Onderwijs Groningen', 'Onderwijs'],
  ['Stichting Ambion', 'Stichting Comprix'],
  ['Gemeente Groningen', 'Gemeente Loppersum'],
  ['Gemeente Bergen (L.)', 'Gemeente Venlo'],
  ['Stichting Viviani', 'Stichting'],
  ['ROC van Twente', 'ROC Aventus'],
  ['Rijksuniversiteit Groningen', 'Universiteit Utrecht'],
];

describe('two names', () => {
  it.each(SAME)('%s and %s may be the same', (a, b) => {
    expect([isSameName(a, b), isSameName(b, a)]).toEqual([true, true]);
  });

  it.each(OTHER)('%s and %s are not the same', (a, b) => {
    expect([isSameName(a, b), isSameName(b, a)]).toEqual([false, false]);
  });

  it('are the same when they are equal, and in whatever order they are asked', () => {
    const name = fc.string({ maxLength: 200, unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isSameName(a, a)).toBe(true);
        expect(isSameName(a, b)).toBe(isSameName(b, a));
      }),
    );
  });

  it('take no longer for a hostile one', () => {
    const hostile = 'aaa aab '.repeat(25);
    const before = performance.now();
    isSameName(hostile, `${hostile}b`);
    isSameName('aaaaaa '.repeat(28), 'aaaaab '.repeat(28));
    expect(performance.now() - before).toBeLessThan(500);
  });
});
