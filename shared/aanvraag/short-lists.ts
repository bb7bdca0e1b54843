import { ROLCODES } from './beheerautorisaties.ts';
import { MAX_ONDERTEKENAARS } from './wijzen.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The same with its lists cut off after the first one too many. Whoever asks for a fifteenth role repeats one, and a
 * sixth signatory is one too many, so it stays wrong; and a body full of brackets does not become a report that is a
 * hundred times as long as itself.
 */
export function withShortLists(input: unknown): unknown {
  const short = withShortList(input, 'beheerautorisaties', ROLCODES.length);
  return isFields(short) && isFields(short['ondertekening'])
    ? {
        ...short,
        ondertekening: withShortList(short['ondertekening'], 'ondertekenaars', MAX_ONDERTEKENAARS),
      }
    : short;
}

function withShortList(fields: unknown, name: string, maximum: number): unknown {
  const list = isFields(fields) ? fields[name] : undefined;
  return isFields(fields) && Array.isArray(list) && list.length > maximum
    ? { ...fields, [name]: list.slice(0, maximum + 1) as unknown[] }
    : fields;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
