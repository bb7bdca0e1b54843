import { open } from 'node:fs/promises';
import * as z from 'zod/mini';
import { dataOf, type PersonalData } from '../../../shared/dossier/betrokkene.ts';
import { emailArgument, nothing, toggle, textArgument } from '../arguments.ts';
import { findDossiers, findingLine } from '../betrokkene.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { CliDeps } from '../deps.ts';
import { command } from '../command.ts';
import { changeDossier } from '../change-dossier.ts';
import { asWritten } from '../written-names.ts';
import { unreadable as reportUnreadable } from './lijst.ts';

/** The file is there already, or cannot be made. Nothing was written down or out. */
class FileNotCreated extends Error {
  readonly code = 'bestand-niet-gemaakt';
  constructor(path: string, cause: unknown) {
    super(`Cannot make ${path}; choose a file that is not there yet`, { cause });
    this.name = 'FileNotCreated';
  }
}

/** All that is kept about one person, for that person. It is written down in each dossier before it is written out. */
export const exportCommand = command({
  rest: '',
  explanation: 'Write out all data about one person (AVG, articles 15 and 20)',
  options: {
    email: { type: 'string', what: 'ADDRESS', explanation: 'of a beheerder or ondertekenaar' },
    naar: { type: 'string', what: 'FILE', explanation: 'a new file, which only you can read' },
    stdout: { type: 'boolean', explanation: 'to the screen, or on to another program' },
  },
  schema: z
    .object({ rest: nothing, email: emailArgument, naar: z.optional(textArgument), stdout: toggle })
    .check(
      z.refine(
        ({ naar, stdout }) => (naar !== undefined) !== stdout,
        'say where it goes: --naar FILE or --stdout',
      ),
    ),
  run: async function* ({ email: adres, naar }, deps) {
    const file = naar === undefined ? undefined : await createFile(naar);
    try {
      const dossiers: PersonalData[] = [];
      const unreadable: string[] = [];
      for await (const finding of findDossiers(adres, deps)) {
        if ('key' in finding) {
          unreadable.push(finding.key);
          continue;
        }
        const data = await exportFrom(finding.dossier, adres, deps);
        if (data === 'dossier-vol') unreadable.push(finding.dossier.kenmerk);
        if (data === undefined || data === 'dossier-vol') continue;
        dossiers.push(data);
        if (file !== undefined) yield findingLine(finding.dossier, finding.rollen);
      }
      const everything = {
        email: adres,
        opgesteldOp: deps.moment().now,
        dossiers: dossiers.map(asWritten),
        onleesbaar: unreadable,
      };
      const json = JSON.stringify(everything, undefined, 2);
      if (file === undefined) yield { text: json, json: everything };
      else await file.writeFile(`${json}\n`);
      if (file !== undefined) yield* unreadable.map((key) => reportUnreadable({ key }));
      // What may be missing must not look like all there is.
      if (unreadable.length > 0) return 'geweigerd';
      return dossiers.length > 0 ? 'succeeded' : 'niet-gevonden';
    } finally {
      await file?.close();
    }
  },
});

/** Made first: whoever cannot write it must not have been written down as having done so. @throws FileNotCreated */
async function createFile(path: string) {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    throw new FileNotCreated(path, error);
  }
}

/** @returns nothing when it was changed or erased meanwhile, so that nothing of this person is in it any more */
async function exportFrom(
  dossier: Dossier,
  adres: string,
  deps: CliDeps,
): Promise<PersonalData | 'dossier-vol' | undefined> {
  const door = await deps.operator();
  const gebeurtenis = { soort: 'leg-inzage-vast', what: 'geexporteerd', door } as const;
  const outcome = await changeDossier(dossier, gebeurtenis, deps);
  // What cannot be written down is not written out either.
  if (outcome?.reden === 'dossier-vol') return outcome.reden;
  return outcome && dataOf(outcome.dossier, adres);
}
