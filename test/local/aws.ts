import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Versie = { readonly id: string; readonly tekst: string; gemaaktOp: number };

/** Secrets Manager and STS on this machine, as far as the operator's command and the functions ask them. */
export type Aws = {
  readonly url: string;
  /** What the secret holds now. */
  readonly geheim: () => Record<string, string>;
  /** What was asked of Secrets Manager, in order. */
  readonly gevraagd: string[];
  /** Makes the current version older than it is: seconds. */
  readonly maakOuder: (seconden: number) => void;
  /** Lets somebody else replace the secret right before the next write of ours takes effect. */
  readonly kruis: (tekst: string) => void;
  readonly stop: () => Promise<void>;
};

/** Whose credentials these are. */
export const IDENTITEIT = 'arn:aws:sts::000000000000:assumed-role/Operator/jet';
export const GEHEIM_ARN = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:sleutels-Ab1234';

type Vraag = Readonly<Record<string, string>>;
type Antwoord = { readonly status: number; readonly inhoud: object };

/** The real clock, also for a test that moves its own. */
const nu = (): number => performance.timeOrigin + performance.now();

class Geheim {
  readonly #versies: Versie[] = [];
  #huidig = '';
  /** What somebody else writes first. */
  kruiser: string | undefined;

  constructor(tekst: string) {
    this.#huidig = this.#zet(tekst);
  }

  #zet(tekst: string): string {
    const id = randomUUID();
    this.#versies.push({ id, tekst, gemaaktOp: nu() });
    return id;
  }

  get huidig(): Versie {
    return this.#versies.find(({ id }) => id === this.#huidig) as Versie;
  }

  antwoord(actie: string, vraag: Vraag): Antwoord {
    const basis = { ARN: GEHEIM_ARN, Name: 'sleutels' };
    switch (actie) {
      case 'GetSecretValue': {
        const { id, tekst, gemaaktOp } = this.huidig;
        const CreatedDate = gemaaktOp / 1_000;
        return ok({ ...basis, VersionId: id, SecretString: tekst, CreatedDate });
      }
      case 'PutSecretValue':
        return ok({ ...basis, VersionId: this.#zet(vraag['SecretString'] ?? '') });
      case 'UpdateSecretVersionStage':
        if (this.kruiser !== undefined) this.#huidig = this.#zet(this.kruiser);
        this.kruiser = undefined;
        if (vraag['RemoveFromVersionId'] !== this.#huidig) {
          return { status: 400, inhoud: { __type: 'InvalidParameterException', message: 'stage' } };
        }
        this.#huidig = vraag['MoveToVersionId'] ?? '';
        return ok(basis);
      default:
        return { status: 400, inhoud: { __type: 'InvalidRequestException', message: actie } };
    }
  }
}

const ok = (inhoud: object): Antwoord => ({ status: 200, inhoud });

/** @param sleutels what the secret holds at first */
export async function startAws(sleutels: object): Promise<Aws> {
  const geheim = new Geheim(JSON.stringify(sleutels));
  const gevraagd: string[] = [];
  const server = createServer((verzoek, antwoord) => {
    void text(verzoek).then((lichaam) => {
      const actie = String(verzoek.headers['x-amz-target']).split('.')[1];
      if (actie === undefined) {
        antwoord.writeHead(200, { 'content-type': 'text/xml' });
        antwoord.end(
          `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${IDENTITEIT}</Arn><UserId>x</UserId><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
        );
        return;
      }
      gevraagd.push(actie);
      const { status, inhoud } = geheim.antwoord(actie, JSON.parse(lichaam) as Vraag);
      antwoord.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      antwoord.end(JSON.stringify(inhoud));
    });
  });
  const poort = await new Promise<number>((klaar) => {
    server.listen(0, '127.0.0.1', () => {
      klaar((server.address() as AddressInfo).port);
    });
  });
  return {
    url: `http://127.0.0.1:${poort}`,
    geheim: () => JSON.parse(geheim.huidig.tekst) as Record<string, string>,
    gevraagd,
    maakOuder: (seconden) => {
      geheim.huidig.gemaaktOp -= seconden * 1_000;
    },
    kruis: (tekst) => {
      geheim.kruiser = tekst;
    },
    stop: () =>
      new Promise((klaar) => {
        server.closeAllConnections();
        server.close(() => {
          klaar();
        });
      }),
  };
}
