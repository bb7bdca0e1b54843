import assert from 'node:assert/strict';
import { type Houder, tokenVoor } from '../../../functions/security/holder.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { kenmerkSchema } from '../../../shared/dossier/kenmerk.ts';
import { maakDossierMetTwee } from '../../fixtures/dossiers.ts';
import { toetsAntwoord } from './response-check.ts';
import type { Aanvraagbericht, Antwoordbericht, Ingang } from './entrance.ts';
import { DOCUMENT_MS, GRENS_MS, rekentijden } from './cpu-time.ts';
import type { Uitvoer } from './output.ts';
import { HASH } from './schema-values.ts';
import { KANARIE } from './hostile.ts';
import { EIGEN, type Worp } from './samples.ts';

/** Who opens a route, as the design says; the description names no roles. */
const houderBij: Readonly<Record<string, Houder>> = {
  ondertekenen: { rol: 'ondertekenaar', nummer: 1 },
  weigeren: { rol: 'ondertekenaar', nummer: 2 },
  afhandelen: { rol: 'ssd' },
};

/** A dossier has this many turns, so that routes meet it in every status and not only in a final one. */
const BEURTEN = 25;

/** From this part of the limit on a request is done again, to know what it takes by itself. */
const VERDACHT = 0.4;

/** Who signs must name what they sign: one of the hashes in the bodies stands for the right one. */
const metHash = (lichaam: Buffer, { documentHash }: Dossier): Buffer =>
  lichaam.includes(HASH)
    ? Buffer.from(lichaam.toString('latin1').replace(HASH, documentHash), 'latin1')
    : lichaam;

/** Plays requests against the service, one after another, and checks everything around each. */
export class Spel {
  readonly tijden = rekentijden();
  /** What was answered with a 201: exactly that must be stored. */
  readonly aangenomen = new Set<string>();
  readonly #statussen = new Map<string, number>();
  readonly #ingang: Ingang;
  readonly #uitvoer: Pick<Uitvoer, 'neem'>;
  #dossier: Dossier | undefined;
  #beurt = 0;

  constructor(ingang: Ingang, uitvoer: Pick<Uitvoer, 'neem'>) {
    this.#ingang = ingang;
    this.#uitvoer = uitvoer;
  }

  /** @throws AssertionError when anything is not what it must be */
  async speel(worp: Worp): Promise<void> {
    const dossier = await this.#aanDeBeurt();
    const bericht = this.#maakBericht(worp, dossier);
    const antwoord = await this.#ingang.vraag(bericht);
    toetsAntwoord(worp, antwoord);
    this.#toetsUitvoer(bericht);
    await this.#toetsTijd(worp, bericht, antwoord);
    this.#onthoud(worp, antwoord);
    // A change may have closed the link; the next turn begins from there.
    if (worp.methode !== 'GET' && antwoord.status < 300) await this.#lees(dossier.kenmerk);
  }

  /** How often each status was the answer, by route. */
  statussen(): string {
    return [...this.#statussen]
      .sort()
      .map(([welke, aantal]) => `${welke} ${aantal}×`)
      .join(', ');
  }

  async #aanDeBeurt(): Promise<Dossier> {
    this.#beurt += 1;
    if (this.#dossier !== undefined && this.#beurt % BEURTEN !== 0) return this.#dossier;
    const antwoord = await this.#ingang.vraag({
      methode: 'POST',
      pad: '/api/v1/aanvragen',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `beurt-nummer-${this.#beurt}`,
      },
      lichaam: Buffer.from(JSON.stringify(maakDossierMetTwee().aanvraag)),
    });
    assert.equal(antwoord.status, 201, antwoord.tekst);
    const { kenmerk } = JSON.parse(antwoord.tekst) as { kenmerk: string };
    this.aangenomen.add(kenmerk);
    return this.#lees(kenmerk);
  }

  async #lees(kenmerk: string): Promise<Dossier> {
    const dossier = await this.#ingang.dossiers.lees(kenmerkSchema.parse(kenmerk));
    assert.ok(dossier !== undefined, `${kenmerk} was accepted and is not there`);
    this.#dossier = dossier;
    return dossier;
  }

  #maakBericht(worp: Worp, dossier: Dossier): Aanvraagbericht {
    const token = tokenVoor(
      this.#ingang.bos,
      houderBij[worp.functie] ?? { rol: 'aanvrager' },
      dossier,
    );
    return {
      methode: worp.methode,
      pad: `/api/v1${worp.pad}`
        .replace('{kenmerk}', () => (worp.kenmerk === EIGEN ? dossier.kenmerk : worp.kenmerk))
        .replace('{n}', () => worp.nummer),
      headers: {
        ...worp.headers,
        authorization: worp.token === EIGEN ? `Bearer ${token}` : worp.token,
      },
      lichaam: metHash(worp.lichaam, dossier),
    };
  }

  #toetsUitvoer({ headers }: Aanvraagbericht): void {
    const uitvoer = this.#uitvoer.neem();
    assert.ok(!uitvoer.includes(KANARIE), `the log holds what was sent: ${uitvoer}`);
    assert.ok(!/@\w|example\.(nl|org)/i.test(uitvoer), `the log holds an address: ${uitvoer}`);
    const [, token = ''] = /^Bearer .\.(.{43})$/.exec(headers['authorization'] ?? '') ?? [];
    assert.ok(token === '' || !uitvoer.includes(token), 'the log holds a token');
  }

  /** The collector, cold code and a busy machine make a request slow at first; what is slow by itself stays so. */
  async #toetsTijd(
    worp: Worp,
    bericht: Aanvraagbericht,
    { cpuMs, headers }: Antwoordbericht,
  ): Promise<void> {
    const isGeenJson = !/json/.test(headers['content-type'] ?? '');
    const limit = worp.functie === 'document' ? DOCUMENT_MS.largest : GRENS_MS;
    let laagste = cpuMs;
    for (let poging = 0; laagste > limit * VERDACHT && poging < 8; poging += 1) {
      laagste = Math.min(laagste, (await this.#ingang.vraag(bericht)).cpuMs);
      this.#uitvoer.neem();
    }
    this.tijden.meet(
      isGeenJson ? `${worp.functie} (${headers['content-type'] ?? ''})` : 'JSON',
      laagste,
    );
    assert.ok(laagste <= limit, `${laagste} ms of CPU`);
  }

  #onthoud(worp: Worp, { status, headers }: Antwoordbericht): void {
    const welke = `${worp.functie} ${status}`;
    this.#statussen.set(welke, (this.#statussen.get(welke) ?? 0) + 1);
    if (worp.functie === 'indienen') {
      const kenmerk = /^\/api\/v1\/aanvragen\/(.+)$/.exec(headers['location'] ?? '')?.[1];
      assert.equal(kenmerk !== undefined, status === 201);
      if (kenmerk !== undefined) this.aangenomen.add(kenmerk);
    }
  }
}
