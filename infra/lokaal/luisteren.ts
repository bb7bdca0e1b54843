import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

/** Only this machine can reach the service. */
export const HOST = '127.0.0.1';

/** Starts listening. @returns the port, chosen by the machine when 0 was asked @throws Error when the port is taken */
export function luister(server: Server, poort: number): Promise<number> {
  return new Promise((gelukt, mislukt) => {
    server.once('error', (oorzaak) => {
      mislukt(new Error(`Cannot listen on port ${poort}; choose another one.`, { cause: oorzaak }));
    });
    server.listen(poort, HOST, () => {
      gelukt((server.address() as AddressInfo).port);
    });
  });
}

/** Stops taking requests and waits for those that are under way. */
export function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => {
      klaar();
    });
    server.closeIdleConnections();
  });
}
