import type { Server } from 'node:http';
import sesLokaal from 'aws-ses-v2-local';
import { HOST, luister, sluit } from './listen.ts';
import { keepToThisMachine } from './this-machine.ts';

/** Starts SES's API on this machine; what is sent stands in a mailbox that a browser shows. @throws SettingError */
export async function startPostbus(poort: number): Promise<[Server, number]> {
  // It listens at once, on any port, and would not say why it cannot on the one that was asked for.
  const server = await sesLokaal.default({ host: HOST, port: 0 });
  await sluit(server);
  keepToThisMachine(server);
  return [server, await luister(server, poort, 'MAIL_PORT')];
}
