import { ROLCODES } from './beheerautorisaties.ts';
import { MAX_ONDERTEKENAARS } from './wijzen.ts';

type Velden = Readonly<Record<string, unknown>>;

/**
 * The same with its lists cut off after the first one too many. Whoever asks for a fifteenth role repeats one, and a
 * sixth signatory is one too many, so it stays wrong; and a body full of brackets does not become a report that is a
 * hundred times as long as itself.
 */
export function metKorteLijsten(invoer: unknown): unknown {
  const kort = metKorteLijst(invoer, 'beheerautorisaties', ROLCODES.length);
  return isVelden(kort) && isVelden(kort['ondertekening'])
    ? {
        ...kort,
        ondertekening: metKorteLijst(kort['ondertekening'], 'ondertekenaars', MAX_ONDERTEKENAARS),
      }
    : kort;
}

function metKorteLijst(velden: unknown, naam: string, maximum: number): unknown {
  const lijst = isVelden(velden) ? velden[naam] : undefined;
  return isVelden(velden) && Array.isArray(lijst) && lijst.length > maximum
    ? { ...velden, [naam]: lijst.slice(0, maximum + 1) as unknown[] }
    : velden;
}

const isVelden = (waarde: unknown): waarde is Velden =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
