import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_LEEFTIJD_SECONDEN } from '../../../../functions/security/secret.ts';
import { sleutelbosUit } from '../../../../functions/security/key-ring.ts';
import {
  maakToken,
  type Sleutelbos,
  sleutelbosSchema,
  tokenKlopt,
} from '../../../../functions/security/tokens.ts';
import { createLocalClients } from '../../../../infra/local/clients.ts';
import { leesOfMaakSleutels, sleutelpad } from '../../../../infra/local/keys.ts';
import { dossierMet, ingetrokken } from '../../../fixtures/beheer.ts';
import { vanDagenGeleden } from '../../../fixtures/times.ts';
import { type Aws, GEHEIM_ARN, IDENTITEIT, startAws } from '../../../local/aws.ts';
import { type Beheertafel, objecten, openBeheertafel } from '../../../local/beheer.ts';

const EERSTE = 'a'.repeat(43);
/** Longer than any function trusts keys that it read. */
const DOORGEWERKT = MAX_LEEFTIJD_SECONDEN + 61;

let aws: Aws;
let tafel: Beheertafel;
beforeEach(async () => {
  aws = await startAws({ huidig: 'a', a: EERSTE });
  tafel = await openBeheertafel({
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    AWS_ENDPOINT_URL_STS: aws.url,
    TOKEN_SLEUTELS_ARN: GEHEIM_ARN,
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await tafel.stop();
  await aws.stop();
});

/** Each step of a rotation, with the time in between that it needs. */
async function roteer(): Promise<void> {
  await tafel.voerUit('sleutel-toevoegen');
  aws.maakOuder(DOORGEWERKT);
  await tafel.voerUit('sleutel-in-gebruik b');
}

const verse = (): Sleutelbos => sleutelbosSchema.parse(aws.geheim());
const bereik = { doel: 'ssd', kenmerk: dossierMet(1).kenmerk, onderwerp: '' } as const;

describe('a new token key', () => {
  it('is known to every function before any makes a link with it, so that each can check all links', async () => {
    const { readSecret } = createLocalClients({ AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url });
    vi.useFakeTimers({ toFake: ['Date'] });
    // A function that is warm keeps what it read; one that starts reads what is there.
    const warm = sleutelbosUit({ TOKEN_SLEUTELS_ARN: GEHEIM_ARN }, readSecret);
    const kanElkaar = async (): Promise<boolean> => {
      const [een, ander] = [await warm(), verse()];
      return (
        tokenKlopt(een, maakToken(ander, bereik), bereik) &&
        tokenKlopt(ander, maakToken(een, bereik), bereik)
      );
    };
    expect(await kanElkaar()).toBe(true);

    expect((await tafel.voerUit('sleutel-toevoegen')).code).toBe(0);
    expect(Object.keys((await warm()).sleutels)).toEqual(['a']);
    expect(await kanElkaar()).toBe(true);
    expect((await tafel.voerUit('sleutel-in-gebruik b')).code).toBe(3);
    expect(verse().huidig).toBe('a');

    aws.maakOuder(DOORGEWERKT);
    vi.setSystemTime(Date.now() + DOORGEWERKT * 1_000);
    expect(await kanElkaar()).toBe(true);
    expect((await tafel.voerUit('sleutel-in-gebruik b')).code).toBe(0);
    expect([verse().huidig, (await warm()).huidig]).toEqual(['b', 'a']);
    expect(await kanElkaar()).toBe(true);

    expect((await tafel.voerUit('sleutel-verwijderen a')).code).toBe(3);
    aws.maakOuder(DOORGEWERKT);
    vi.setSystemTime(Date.now() + DOORGEWERKT * 1_000);
    expect(await kanElkaar()).toBe(true);
    expect((await tafel.voerUit('sleutel-verwijderen a')).code).toBe(0);
    expect(await kanElkaar()).toBe(true);
    expect(Object.keys(verse().sleutels)).toEqual(['b']);
  });

  it('is random, is shown nowhere, and is logged with whose credentials made it', async () => {
    const { uit, fout } = await tafel.voerUit('sleutel-toevoegen --door Jet');
    const { a, b = '' } = aws.geheim();
    expect(a).toBe(EERSTE);
    expect(b).toMatch(/^[\w-]{43}$/);
    expect(uit + fout).not.toContain(b);
    expect(JSON.parse(fout)).toMatchObject({
      gebeurtenis: 'sleutel-toegevoegd',
      sleutel: 'b',
      door: `${IDENTITEIT} (Jet)`,
    });
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const ander = { huidig: 'a', a: EERSTE, c: 'c'.repeat(43) };
    aws.kruis(JSON.stringify(ander));
    const { code, fout } = await tafel.voerUit('sleutel-toevoegen');
    expect(code).toBe(1);
    expect(fout).toContain('sleutels-veranderd');
    expect(aws.geheim()).toEqual(ander);
  });
});

describe('an old token key', () => {
  it('stays while an open dossier may have links under it, unless that is meant', async () => {
    await tafel.bewaar(
      vanDagenGeleden(dossierMet(1), 3),
      vanDagenGeleden(ingetrokken(dossierMet(2)), 30),
    );
    await roteer();
    aws.maakOuder(DOORGEWERKT);
    const lijst = objecten(await tafel.voerUit('sleutels --json'));
    expect(lijst).toMatchObject([
      { sleutel: 'a', huidig: false, openDossiers: 1 },
      { sleutel: 'b', huidig: true },
    ]);
    const { code, uit } = await tafel.voerUit('sleutel-verwijderen a');
    expect([code, uit]).toEqual([3, expect.stringMatching(/may need a: 1$/m)]);
    expect(aws.geheim()).toHaveProperty('a');
    expect((await tafel.voerUit('sleutel-verwijderen a --ook-met-open-dossiers')).code).toBe(0);
    expect(aws.geheim()).not.toHaveProperty('a');
  });

  it('may go once all dossiers of its time have ended, whatever came in since', async () => {
    await tafel.bewaar(vanDagenGeleden(ingetrokken(dossierMet(2)), 30));
    await roteer();
    aws.maakOuder(DOORGEWERKT + 3_600);
    await tafel.bewaar(vanDagenGeleden(dossierMet(3), 0));
    expect((await tafel.voerUit('sleutel-verwijderen a')).code).toBe(0);
  });

  it('that is in use, or that is not there, is refused', async () => {
    aws.maakOuder(DOORGEWERKT);
    expect((await tafel.voerUit('sleutel-verwijderen a')).code).toBe(3);
    expect((await tafel.voerUit('sleutel-verwijderen z')).code).toBe(4);
    expect((await tafel.voerUit('sleutel-in-gebruik z')).code).toBe(4);
    expect(aws.geheim()).toEqual({ huidig: 'a', a: EERSTE });
  });
});

describe('whoever has credentials', () => {
  it('is who a dossier says did it, whatever name is given', async () => {
    const dossier = vanDagenGeleden(dossierMet(5), 1);
    await tafel.bewaar(dossier);
    await tafel.voerUit(`toon ${dossier.kenmerk} --met-persoonsgegevens --door Iemand`);
    const na = await tafel.dossiers.lees(dossier.kenmerk);
    expect(na?.gebeurtenissen.at(-1)?.door).toBe(`${IDENTITEIT} (Iemand)`);
  });
});

describe('the keys of one machine', () => {
  it('are rotated in its data folder, without waiting', async () => {
    const map = await mkdtemp(join(tmpdir(), 'sleutels-'));
    try {
      await leesOfMaakSleutels(map);
      const lokaal = await openBeheertafel({ DATA_DIR: map, AWS_PROFILE: 'bestaat-niet' });
      for (const opdracht of [
        'sleutel-toevoegen',
        'sleutel-in-gebruik b',
        'sleutel-verwijderen a',
      ]) {
        const { code, fout } = await lokaal.voerUit(`${opdracht} --lokaal --door Jet`);
        expect([opdracht, code]).toEqual([opdracht, 0]);
        expect(fout).toContain('"door":"Jet"');
      }
      await lokaal.stop();
      const over: unknown = JSON.parse(await readFile(sleutelpad(map), 'utf8'));
      expect(Object.keys(over as object)).toEqual(['huidig', 'b']);
    } finally {
      await rm(map, { recursive: true, force: true });
    }
  });
});
