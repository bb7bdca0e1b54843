declare module 'dynalite' {
  import type { Server } from 'node:http';
  type Opties = { path?: string; createTableMs?: number };
  export default function dynalite(opties?: Opties): Server;
}

// @types/compression brings Express's types along, which nothing here uses.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  type Tussenstap = (
    verzoek: IncomingMessage,
    antwoord: ServerResponse,
    verder: () => void,
  ) => void;
  export default function compression(): Tussenstap;
}
