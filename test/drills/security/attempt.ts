import assert from 'node:assert/strict';
import { type Holder, tokenFor } from '../../../functions/security/holder.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { kenmerkSchema } from '../../../shared/dossier/kenmerk.ts';
import { createDossierWithTwo } from '../../fixtures/dossiers.ts';
import { checkResponse } from './response-check.ts';
import type { Aanvraagbericht, ResponseMessage, Entrance } from './entrance.ts';
import { DOCUMENT_MS, LIMIT_MS, computingTimes } from './cpu-time.ts';
import type { Output } from './output.ts';
import { HASH } from './schema-values.ts';
import { CANARY } from './hostile.ts';
import { OWN, type Sample } from './samples.ts';

/** Who opens a route, as the design says; the description names no roles. */
const holderFor: Readonly<Record<string, Holder>> = {
  ondertekenen: { rol: 'ondertekenaar', nummer: 1 },
  weigeren: { rol: 'ondertekenaar', nummer: 2 },
  afhandelen: { rol: 'ssd' },
};

/** A dossier has this many turns, so that routes meet it in every status and not only in a final one. */
const TURNS = 25;

/** From this part of the limit on a request is done again, to know what it takes by itself. */
const SUSPECT = 0.4;

/** Who signs must name what they sign: one of the hashes in the bodies stands for the right one. */
const withHash = (body: Buffer, { documentHash }: Dossier): Buffer =>
  body.includes(HASH)
    ? Buffer.from(body.toString('latin1').replace(HASH, documentHash), 'latin1')
    : body;

/** Plays requests against the service, one after another, and checks everything around each. */
export class Probe {
  readonly times = computingTimes();
  /** What was answered with a 201: exactly that must be stored. */
  readonly accepted = new Set<string>();
  readonly #statuses = new Map<string, number>();
  readonly #entrance: Entrance;
  readonly #output: Pick<Output, 'take'>;
  #dossier: Dossier | undefined;
  #turn = 0;

  constructor(entrance: Entrance, output: Pick<Output, 'take'>) {
    this.#entrance = entrance;
    this.#output = output;
  }

  /** @throws AssertionError when anything is not what it must be */
  async play(sample: Sample): Promise<void> {
    const dossier = await this.#due();
    const bericht = this.#createBericht(sample, dossier);
    const response = await this.#entrance.ask(bericht);
    checkResponse(sample, response);
    this.#checkOutput(bericht);
    await this.#checkTime(sample, bericht, response);
    this.#remember(sample, response);
    // A change may have closed the link; the next turn begins from there.
    if (sample.method !== 'GET' && response.status < 300) await this.#read(dossier.kenmerk);
  }

  /** How often each status was the answer, by route. */
  statuses(): string {
    return [...this.#statuses]
      .sort()
      .map(([which, count]) => `${which} ${count}×`)
      .join(', ');
  }

  async #due(): Promise<Dossier> {
    this.#turn += 1;
    if (this.#dossier !== undefined && this.#turn % TURNS !== 0) return this.#dossier;
    const response = await this.#entrance.ask({
      method: 'POST',
      path: '/api/v1/aanvragen',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `beurt-nummer-${this.#turn}`,
      },
      body: Buffer.from(JSON.stringify(createDossierWithTwo().aanvraag)),
    });
    assert.equal(response.status, 201, response.text);
    const { kenmerk } = JSON.parse(response.text) as { kenmerk: string };
    this.accepted.add(kenmerk);
    return this.#read(kenmerk);
  }

  async #read(kenmerk: string): Promise<Dossier> {
    const dossier = await this.#entrance.dossiers.read(kenmerkSchema.parse(kenmerk));
    assert.ok(dossier !== undefined, `${kenmerk} was accepted and is not there`);
    this.#dossier = dossier;
    return dossier;
  }

  #createBericht(sample: Sample, dossier: Dossier): Aanvraagbericht {
    const token = tokenFor(
      this.#entrance.keyRing,
      holderFor[sample.lambda] ?? { rol: 'aanvrager' },
      dossier,
    );
    return {
      method: sample.method,
      path: `/api/v1${sample.path}`
        .replace('{kenmerk}', () => (sample.kenmerk === OWN ? dossier.kenmerk : sample.kenmerk))
        .replace('{n}', () => sample.nummer),
      headers: {
        ...sample.headers,
        authorization: sample.token === OWN ? `Bearer ${token}` : sample.token,
      },
      body: withHash(sample.body, dossier),
    };
  }

  #checkOutput({ headers }: Aanvraagbericht): void {
    const output = this.#output.take();
    assert.ok(!output.includes(CANARY), `the log holds what was sent: ${output}`);
    assert.ok(!/@\w|example\.(nl|org)/i.test(output), `the log holds an address: ${output}`);
    const [, token = ''] = /^Bearer .\.(.{43})$/.exec(headers['authorization'] ?? '') ?? [];
    assert.ok(token === '' || !output.includes(token), 'the log holds a token');
  }

  /** The collector, cold code and a busy machine make a request slow at first; what is slow by itself stays so. */
  async #checkTime(
    sample: Sample,
    bericht: Aanvraagbericht,
    { cpuMs, headers }: ResponseMessage,
  ): Promise<void> {
    const isNoJson = !/json/.test(headers['content-type'] ?? '');
    const limit = sample.lambda === 'document' ? DOCUMENT_MS.largest : LIMIT_MS;
    let lowest = cpuMs;
    for (let attempt = 0; lowest > limit * SUSPECT && attempt < 8; attempt += 1) {
      lowest = Math.min(lowest, (await this.#entrance.ask(bericht)).cpuMs);
      this.#output.take();
    }
    this.times.measure(
      isNoJson ? `${sample.lambda} (${headers['content-type'] ?? ''})` : 'JSON',
      lowest,
    );
    assert.ok(lowest <= limit, `${lowest} ms of CPU`);
  }

  #remember(sample: Sample, { status, headers }: ResponseMessage): void {
    const which = `${sample.lambda} ${status}`;
    this.#statuses.set(which, (this.#statuses.get(which) ?? 0) + 1);
    if (sample.lambda === 'indienen') {
      const kenmerk = /^\/api\/v1\/aanvragen\/(.+)$/.exec(headers['location'] ?? '')?.[1];
      assert.equal(kenmerk !== undefined, status === 201);
      if (kenmerk !== undefined) this.accepted.add(kenmerk);
    }
  }
}
