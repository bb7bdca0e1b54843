import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import { MAX_ONDERTEKENAARS } from '../../../../../shared/aanvraag/wijzen.ts';

const START = 'ondertekening.ondertekenaars';

/** How many signatories have something filled in; at least the first is there. */
export function countPlaces(values: FormFields): number {
  const taken = Array.from({ length: MAX_ONDERTEKENAARS }, (_, place) =>
    Object.entries(values).some(
      ([name, value]) => name.startsWith(`${START}.${place}.`) && value !== '',
    ),
  );
  return Math.max(1, taken.lastIndexOf(true) + 1);
}

/** The fields without one signatory; those after it move up. */
export function removePlace(values: FormFields, removed: number): Record<string, string> {
  const left = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const [place, field] = name.split('.').slice(2);
    if (!name.startsWith(`${START}.`) || Number(place) < removed) return [[name, value]];
    return Number(place) === removed ? [] : [[`${START}.${Number(place) - 1}.${field}`, value]];
  });
  return Object.fromEntries(left);
}
