import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Version = { readonly id: string; readonly text: string; createdAt: number };

/** Secrets Manager and STS on this machine, as far as the operator's command and the functions ask them. */
export type Aws = {
  readonly url: string;
  /** What the secret holds now. */
  readonly secret: () => Record<string, string>;
  /** What was asked of Secrets Manager, in order. */
  readonly requested: string[];
  /** Makes the current version older than it is: seconds. */
  readonly createOlder: (seconds: number) => void;
  /** Lets somebody else replace the secret right before the next write of ours takes effect. */
  readonly cross: (text: string) => void;
  readonly stop: () => Promise<void>;
};

/** Whose credentials these are. */
export const IDENTITY = 'arn:aws:sts::000000000000:assumed-role/Operator/jet';
export const SECRET_ARN = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:sleutels-Ab1234';

type Question = Readonly<Record<string, string>>;
type HttpResponse = { readonly status: number; readonly content: object };

/** The real clock, also for a test that moves its own. */
const now = (): number => performance.timeOrigin + performance.now();

class Secret {
  readonly #versions: Version[] = [];
  #current = '';
  /** What somebody else writes first. */
  crosser: string | undefined;

  constructor(text: string) {
    this.#current = this.#set(text);
  }

  #set(text: string): string {
    const id = randomUUID();
    this.#versions.push({ id, text, createdAt: now() });
    return id;
  }

  get current(): Version {
    return this.#versions.find(({ id }) => id === this.#current) as Version;
  }

  antwoord(actie: string, question: Question): HttpResponse {
    const basis = { ARN: SECRET_ARN, Name: 'sleutels' };
    switch (actie) {
      case 'GetSecretValue': {
        const { id, text, createdAt } = this.current;
        const CreatedDate = createdAt / 1_000;
        return ok({ ...basis, VersionId: id, SecretString: text, CreatedDate });
      }
      case 'PutSecretValue':
        return ok({ ...basis, VersionId: this.#set(question['SecretString'] ?? '') });
      case 'UpdateSecretVersionStage':
        if (this.crosser !== undefined) this.#current = this.#set(this.crosser);
        this.crosser = undefined;
        if (question['RemoveFromVersionId'] !== this.#current) {
          return {
            status: 400,
            content: { __type: 'InvalidParameterException', message: 'stage' },
          };
        }
        this.#current = question['MoveToVersionId'] ?? '';
        return ok(basis);
      default:
        return { status: 400, content: { __type: 'InvalidRequestException', message: actie } };
    }
  }
}

const ok = (content: object): HttpResponse => ({ status: 200, content });

/** @param keys what the secret holds at first */
export async function startAws(keys: object): Promise<Aws> {
  const secret = new Secret(JSON.stringify(keys));
  const requested: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const actie = String(request.headers['x-amz-target']).split('.')[1];
      if (actie === undefined) {
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end(
          `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${IDENTITY}</Arn><UserId>x</UserId><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
        );
        return;
      }
      requested.push(actie);
      const { status, content } = secret.antwoord(actie, JSON.parse(body) as Question);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(content));
    });
  });
  const port = await new Promise<number>((ready) => {
    server.listen(0, '127.0.0.1', () => {
      ready((server.address() as AddressInfo).port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    secret: () => JSON.parse(secret.current.text) as Record<string, string>,
    requested,
    createOlder: (seconds) => {
      secret.current.createdAt -= seconds * 1_000;
    },
    cross: (text) => {
      secret.crosser = text;
    },
    stop: () =>
      new Promise((ready) => {
        server.closeAllConnections();
        server.close(() => {
          ready();
        });
      }),
  };
}
