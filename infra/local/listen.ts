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
export function listen(server: Server, port: number, setting = 'PORT'): Promise<number> {
  return new Promise((succeeded, failed) => {
    const refuse = (cause: NodeJS.ErrnoException): void =>
      failed(new SettingError(setting, redenOf(port, cause), cause));
    server.once('error', refuse);
    server.listen(port, HOST, () => {
      server.removeListener('error', refuse);
      succeeded((server.address() as AddressInfo).port);
    });
  });
}

function redenOf(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') {
    return `port ${port} is in use; stop what listens there, or choose another port (0 takes any free one)`;
  }
  return code === 'EACCES'
    ? `this user may not listen on port ${port}; choose one above 1023`
    : `cannot listen on port ${port}: ${message}`;
}

/** Stops taking requests and waits for those that are under way. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((ready) => {
    server.close(() => {
      ready();
    });
    server.closeIdleConnections();
  });
}
