declare module 'dynalite' {
  import type { Server } from 'node:http';
  type Opties = { path?: string; createTableMs?: number };
  export default function dynalite(opties?: Opties): Server;
}
