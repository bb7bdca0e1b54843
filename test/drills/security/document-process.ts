import { createPdf } from '../../../functions/pdf/pdf.ts';
import { createData, createLargest } from '../../unit/functions/pdf/document-data.ts';

/**
 * Prints the least processor time of a document, in milliseconds: a typical one, or the largest with each field full of the
 * word that is given. One below the bound settles it. In a process of its own, as a function on AWS has one: beside other tests
 * the time is that of their memory too.
 */
const WARM = 3;
const TURNS = 12;

const [, , bound = '', word] = process.argv;
const data = word === undefined ? createData() : createData(createLargest('digitaal', word));
let least = Infinity;
for (let turn = 0; turn < WARM + TURNS && least >= Number(bound); turn += 1) {
  const start = process.cpuUsage();
  await createPdf(data);
  const { user, system } = process.cpuUsage(start);
  if (turn >= WARM) least = Math.min(least, (user + system) / 1_000);
}
process.stdout.write(String(least));
