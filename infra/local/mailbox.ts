import type { Server } from 'node:http';
import sesLokaal from 'aws-ses-v2-local';
import { HOST, listen, closeServer } from './listen.ts';
import { keepToThisMachine } from './this-machine.ts';

/** Starts SES's API on this machine; what is sent stands in a mailbox that a browser shows. @throws SettingError */
export async function startMailbox(port: number): Promise<[Server, number]> {
  // It listens at once, on any port, and would not say why it cannot on the one that was asked for.
  const server = await sesLokaal.default({ host: HOST, port: 0 });
  await closeServer(server);
  keepToThisMachine(server);
  return [server, await listen(server, port, 'MAIL_PORT')];
}
