import { describe, expect, it } from 'vitest';
import { dubbeleMails, type Omstandigheden, type Oorzaak } from './duplicates.ts';
import type { Handeling } from './dynamodb-proxy.ts';
import type { Aflevering } from './ses-proxy.ts';
import type { Storingsoort } from './faults.ts';

const LEASE_MS = 1_000;
const tijdstip = (seconde: number): string => new Date(seconde * 1_000).toISOString();

/** A copy that went in this second. */
const kopie = (seconde: number, storing?: Storingsoort): Aflevering => ({
  berichtId: 'x-1',
  begin: seconde * 1_000,
  eind: seconde * 1_000 + 10,
  storing,
});

/** A write in this second, with the lease that whoever wrote it had. */
const schreef = (
  versie: number,
  seconde: number,
  beurt: string | undefined,
  storing?: Storingsoort,
): Handeling => ({
  operatie: 'PutItem',
  begin: seconde * 1_000,
  eind: seconde * 1_000 + 10,
  storing,
  versie,
  opgeslagen: storing === undefined,
  lease: beurt === undefined ? undefined : { beurt, tot: tijdstip(seconde + 1) },
});

const oorzaken = (kopieen: Aflevering[], rond: Partial<Omstandigheden> = {}): Oorzaak[] =>
  dubbeleMails(new Map([['x-1', kopieen]]), () => ({
    afgebroken: [],
    handelingen: [],
    leaseMs: LEASE_MS,
    ...rond,
  })).flatMap((dubbel) => dubbel.oorzaken);

describe('a mail that came twice', () => {
  it('has no cause when nothing was in the way of recording the first', () => {
    const handelingen = [schreef(2, 10, 'a'), schreef(3, 11, undefined), schreef(4, 12, 'b')];
    expect(oorzaken([kopie(10.5), kopie(12.5)], { handelingen })).toEqual(['onverklaard']);
  });

  it('has no cause when somebody took over a lease that had not ended', () => {
    const handelingen = [schreef(2, 10, 'a'), schreef(3, 10.5, 'b')];
    expect(oorzaken([kopie(10.4), kopie(10.8)], { handelingen })).toEqual(['onverklaard']);
  });

  it('is explained by an answer of SES that got lost', () => {
    expect(oorzaken([kopie(10, 'reset-na'), kopie(12)])).toEqual(['antwoord van SES: reset-na']);
  });

  it('is explained by a process that ended in between', () => {
    expect(oorzaken([kopie(10), kopie(12)], { afgebroken: [11_000] })).toEqual([
      'proces beëindigd',
    ]);
  });

  it('is explained by a record that could not be written', () => {
    const handelingen = [schreef(2, 9, 'a'), schreef(3, 11, undefined, 'fout-503')];
    expect(oorzaken([kopie(10), kopie(12)], { handelingen })).toEqual(['niet vast te leggen']);
  });

  it('is explained by a lease that had ended', () => {
    const handelingen = [schreef(2, 10, 'a'), schreef(3, 11.5, 'b')];
    expect(oorzaken([kopie(10.5), kopie(12)], { handelingen })).toEqual(['lease verlopen']);
  });
});
