import * as z from 'zod/mini';
import { OmgevingKloptNiet } from '../../functions/runtime/env.ts';
import { algemeenGebruik, gebruikVan } from './usage.ts';
import { type Aanroep, Gebruiksfout, ontleed } from './parse-arguments.ts';
import type { Afloop } from './command.ts';
import { SettingError } from '../local/setting-error.ts';
import { originOf } from './reach.ts';
import { GeenSleutels } from './key-vault.ts';

/** `npm run beheer -- …`: what an operator does to dossiers and keys. The exit codes are a contract with scripts. */
const EXITCODES: Readonly<Record<Afloop | 'fout' | 'gebruik', number>> = {
  gelukt: 0,
  fout: 1,
  gebruik: 2,
  geweigerd: 3,
  'niet-gevonden': 4,
};

// Whoever reads along may have seen enough: `lijst | head` is no fault.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
  process.exit(EXITCODES.gelukt);
});

async function begin(argumenten: readonly string[]): Promise<number> {
  try {
    const aanroep = ontleed(argumenten);
    if ('hulp' in aanroep) {
      const { hulp } = aanroep;
      await schrijf(hulp === undefined ? algemeenGebruik() : gebruikVan(hulp));
      return EXITCODES.gelukt;
    }
    const afloop = await voerUit(aanroep);
    if (afloop === 'niet-gevonden') process.stderr.write('There is no such dossier or key.\n');
    return EXITCODES[afloop];
  } catch (fout) {
    return meld(fout, argumenten);
  }
}

async function voerUit({ opdracht, invoer, json, ...keuze }: Aanroep): Promise<Afloop> {
  // The AWS SDK loads only for a command line that can be carried out.
  const { maakMiddelen } = await import('./deps.ts');
  const middelen = maakMiddelen({
    ...keuze,
    onStage: opdracht.onStage ?? false,
    env: process.env,
  });
  try {
    const regels = opdracht.doe(invoer, middelen);
    let stap = await regels.next();
    for (; stap.done !== true; stap = await regels.next()) {
      await schrijf(json ? JSON.stringify(stap.value.json) : stap.value.tekst);
    }
    return stap.value;
  } finally {
    middelen.sluit();
  }
}

/** Waits until it is taken, so that a long list does not pile up in memory. */
const schrijf = (regel: string): Promise<void> =>
  new Promise((klaar) => {
    process.stdout.write(`${regel}\n`, () => {
      klaar();
    });
  });

type Fout = Error & { readonly code?: string };

/** A fault is named with its cause. Neither holds what somebody typed into a form. */
function meld(fout: unknown, argumenten: readonly string[]): number {
  if (fout instanceof Gebruiksfout) {
    process.stderr.write(`${fout.message}\n\n${gebruikVan(argumenten[0] ?? '')}\n`);
    return EXITCODES.gebruik;
  }
  if (fout instanceof SettingError) {
    process.stderr.write(`${fout.message}\n`);
    return EXITCODES.gebruik;
  }
  if (fout instanceof OmgevingKloptNiet || fout instanceof GeenSleutels) {
    process.stderr.write(`${fout.message}\nOr give --lokaal. Settings: docs/beheer.md\n`);
    return EXITCODES.gebruik;
  }
  const hint = argumenten.includes('--lokaal')
    ? ' Is `npm start` running, with this DYNAMO_PORT?'
    : '';
  for (let huidig = fout; huidig instanceof Error; huidig = huidig.cause) {
    // Of a schema only the fault above it is for people.
    if (huidig instanceof z.core.$ZodError) break;
    const { name, code, message } = huidig as Fout;
    const origin = originOf(huidig);
    if (origin !== undefined) process.stderr.write(`${origin} does not answer.${hint}\n`);
    process.stderr.write(`${name}${code === undefined ? '' : ` (${code})`}: ${message}\n`);
  }
  return EXITCODES.fout;
}

process.exitCode = await begin(process.argv.slice(2));
