import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sesLokaal from 'aws-ses-v2-local';
import { HOST } from './luisteren.ts';

/** Starts SES's API on this machine; what is sent stands in a mailbox that a browser shows. */
export async function startPostbus(poort: number): Promise<[Server, number]> {
  const server = await sesLokaal.default({ host: HOST, port: poort });
  return [server, (server.address() as AddressInfo).port];
}
