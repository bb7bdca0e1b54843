import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { RegisterSignaal } from '../../shared/dossier/signaal-codes.ts';
import {
  compareWithRegisters,
  findingOf,
  type Found,
  type FoundInRegisters,
  numbersToLookUp,
} from '../../shared/registers/compare.ts';
import {
  INDEX_FILE,
  type RegisterEntry,
  registerEntrySchema,
  type RegisterIndex,
  registerIndexSchema,
  type RegisterShard,
  registerShardSchema,
} from '../../shared/registers/register-files.ts';
import { type RegisterId, registers } from '../../shared/registers/registers.ts';
import { shardOf } from '../../shared/registers/shards.ts';
import type { Logger } from '../runtime/logger.ts';
import { logEvents } from '../runtime/log-events.ts';

export { findingOf };

/** A file of the registers is not there, or is not what it should be. */
class RegisterUnreadable extends Error {
  readonly code = 'register-unreadable';
  constructor(file: string, cause: unknown) {
    super(`The file '${file}' of the registers cannot be read`, { cause });
    this.name = 'RegisterUnreadable';
  }
}

/** Beside the bundle, where there is one. */
const besideBundle = (): string => fileURLToPath(new URL('registers/', import.meta.url));

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The compiled registers in a folder. Each file is read once, when a number needs it. */
export class RegisterFolder {
  readonly #folder: string;
  readonly #index: RegisterIndex;
  readonly #shards = new Map<string, Promise<RegisterShard>>();

  constructor(folder: string, index: RegisterIndex) {
    this.#folder = folder;
    this.#index = index;
  }

  /** What of an organisation differs from the registers. @throws RegisterUnreadable */
  async signalenFor(organisation: Aanvraag['organisatie']): Promise<RegisterSignaal[]> {
    const looked = await Promise.all(
      numbersToLookUp(organisation).map(
        async ([register, number]) => [register, await this.#find(register, number)] as const,
      ),
    );
    const found: FoundInRegisters = Object.fromEntries(looked);
    return compareWithRegisters(organisation, found).map(({ code, detail }) => ({ code, detail }));
  }

  async #find(register: RegisterId, number: string): Promise<Found> {
    const file = shardOf(register, number);
    const shard = await this.#shard(file);
    const source = this.#index.bronnen.find(({ naam }) => naam === registers[register].naam);
    return {
      entry: Object.hasOwn(shard, number) ? parseEntry(file, shard[number]) : undefined,
      isComplete: source?.volledig ?? false,
    };
  }

  async #shard(name: string): Promise<RegisterShard> {
    const file = `${this.#index.versie}/${name}`;
    const reading = this.#shards.get(name) ?? readJson(this.#folder, file, registerShardSchema);
    this.#shards.set(name, reading);
    return reading;
  }
}

/**
 * Opens the registers in a folder, and logs how old they are.
 * @param folder beside the bundle when it is not given
 * @throws RegisterUnreadable
 */
export async function openRegisterFolder(
  folder: string | undefined,
  { now, logger }: { readonly now: Date; readonly logger: Logger },
): Promise<RegisterFolder> {
  const place = folder ?? besideBundle();
  const index = await readJson(place, INDEX_FILE, registerIndexSchema);
  const days = Math.floor((now.getTime() - Date.parse(index.gemaaktOp)) / DAY_MS);
  logger.info(logEvents.registersOpened, { versie: index.versie, days });
  return new RegisterFolder(place, index);
}

function parseEntry(file: string, entry: unknown): RegisterEntry {
  const parsed = registerEntrySchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  throw new RegisterUnreadable(file, parsed.error);
}

async function readJson<Value>(
  folder: string,
  file: string,
  schema: { parse: (value: unknown) => Value },
): Promise<Value> {
  try {
    return schema.parse(JSON.parse(await readFile(`${folder}/${file}`, 'utf8')));
  } catch (error) {
    throw new RegisterUnreadable(file, error);
  }
}
