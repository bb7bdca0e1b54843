import * as z from 'zod/mini';
import type { Found } from '../../../../../shared/registers/compare.ts';
import type { RegisterEntry } from '../../../../../shared/registers/register-files.ts';
import { INDEX_FILE, REGISTERS_PATH } from '../../../../../shared/registers/register-paths.ts';
import { type RegisterId, registers } from '../../../../../shared/registers/registers.ts';
import { shardOf } from '../../../../../shared/registers/shards.ts';
import { readJson } from '../../../../api/request.ts';

/** What the page uses of the files; the whole of them stands in `shared/registers/`. */
const indexSchema = z.object({
  versie: z.string(),
  bronnen: z.array(z.object({ naam: z.string(), peildatum: z.string(), volledig: z.boolean() })),
});
type RegisterIndex = z.infer<typeof indexSchema>;

const text = z.optional(z.string());
const address = z.object({
  straat: z.string(),
  huisnummer: z.string(),
  postcode: z.string(),
  woonplaats: z.string(),
});
const shardSchema = z.catchall(
  z.object({}),
  z.object({
    naam: text,
    roepnaam: text,
    adres: z.optional(address),
    postcodePost: text,
    bestuursnummer: text,
    kvkNummer: text,
  }),
);

let index: Promise<RegisterIndex | undefined> | undefined;

/** What was not there is asked for again at the next number. */
function fetchIndex(): Promise<RegisterIndex | undefined> {
  index ??= fetchJson(INDEX_FILE).then((json) => {
    const parsed = indexSchema.safeParse(json);
    if (!parsed.success) index = undefined;
    return parsed.data;
  });
  return index;
}

/** The browser keeps each file of a version for a year. */
async function fetchJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(REGISTERS_PATH + path);
    return response.ok ? await readJson(response) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns nothing when the register cannot be read */
export async function findInRegister(
  register: RegisterId,
  number: string,
): Promise<(Found & { readonly peildatum: string }) | undefined> {
  const known = await fetchIndex();
  const source = known?.bronnen.find(({ naam }) => naam === registers[register].naam);
  if (known === undefined || source === undefined) return undefined;
  const json = await fetchJson(`${known.versie}/${shardOf(register, number)}`);
  const shard = shardSchema.safeParse(json);
  if (!shard.success) return undefined;
  const entry: RegisterEntry | undefined = shard.data[number];
  return { entry, isComplete: source.volledig, peildatum: source.peildatum };
}
