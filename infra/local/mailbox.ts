import type { Server } from 'node:http';
import sesLocal from 'aws-ses-v2-local';
import { HOST, listen, closeServer } from './listen.ts';
import { keepToThisMachine } from './this-machine.ts';

/** What serves SES's API, and keeps every mail in a variable of its module. */
export type CreateMailbox = typeof sesLocal.default;

/**
 * Starts SES's API on this machine; what is sent stands in a mailbox that a browser shows.
 * @throws SettingError
 */
export async function startMailbox(
  port: number,
  createMailbox: CreateMailbox = sesLocal.default,
): Promise<[Server, number]> {
  // It listens at once, on any port, and would not say why it cannot on the one that was asked for.
  const server = await createMailbox({ host: HOST, port: 0 });
  await closeServer(server);
  keepToThisMachine(server);
  return [server, await listen(server, port, 'MAIL_PORT')];
}
