import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { SettingError } from './setting-error.ts';

/** Only this machine can reach the service. */
export const HOST = '127.0.0.1';

/**
 * Starts listening.
 * @param setting where the port comes from
 * @returns the port, chosen by the machine when 0 was asked
 * @throws SettingError when the port cannot be had
 */
export function luister(server: Server, poort: number, setting = 'PORT'): Promise<number> {
  return new Promise((gelukt, mislukt) => {
    const weiger = (oorzaak: NodeJS.ErrnoException): void =>
      mislukt(new SettingError(setting, redenVan(poort, oorzaak), oorzaak));
    server.once('error', weiger);
    server.listen(poort, HOST, () => {
      server.removeListener('error', weiger);
      gelukt((server.address() as AddressInfo).port);
    });
  });
}

function redenVan(poort: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') {
    return `port ${poort} is in use; stop what listens there, or choose another port (0 takes any free one)`;
  }
  return code === 'EACCES'
    ? `this user may not listen on port ${poort}; choose one above 1023`
    : `cannot listen on port ${poort}: ${message}`;
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
