/** The steps of the form, in order, and the fields of each by the start of their name. */
export const stappen = [
  { code: 'organisatie', velden: ['soort', 'organisatie'] },
  { code: 'beheerder', velden: ['beheerder'] },
  { code: 'beheerautorisaties', velden: ['beheerautorisaties', 'opmerking'] },
  { code: 'ondertekening', velden: ['ondertekening'] },
  { code: 'controle', velden: [] },
] as const;

export type Stapcode = (typeof stappen)[number]['code'];

/** The step that a field is on; the check page for anything that is no field. */
export function stapVan(naam: string): Stapcode {
  const stap = stappen.find(({ velden }) =>
    velden.some((begin) => naam === begin || naam.startsWith(`${begin}.`)),
  );
  return stap?.code ?? 'controle';
}

export const isStap = (code: string): code is Stapcode =>
  stappen.some((stap) => stap.code === code);
