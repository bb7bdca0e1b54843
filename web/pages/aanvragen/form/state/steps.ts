/**
 * The steps of the form, in order, and the fields of each by the start of their name, in the order of the screen. Question
 * 2.3 comes first: without eHerkenning the form cannot be sent, and whoever has none should know before any work.
 */
export const steps = [
  { code: 'organisatie', fields: ['beheerder.heeftEherkenning', 'soort', 'organisatie'] },
  { code: 'beheerder', fields: ['beheerder'] },
  { code: 'beheerautorisaties', fields: ['beheerautorisaties', 'opmerking'] },
  { code: 'ondertekening', fields: ['ondertekening'] },
  { code: 'controle', fields: [] },
] as const;

export type StepCode = (typeof steps)[number]['code'];

const isWithin = (start: string, name: string): boolean =>
  name === start || name.startsWith(`${start}.`);

/** The step that a field is on; the check page for anything that is no field. */
export function stepOf(name: string): StepCode {
  const step = steps.find(({ fields }) => fields.some((start) => isWithin(start, name)));
  return step?.code ?? 'controle';
}

/** Which part of its step a field is in, for their order on the screen. */
export const partOf = (name: string): number =>
  steps
    .flatMap(({ fields }): readonly string[] => fields)
    .findIndex((start) => isWithin(start, name));

export const isStep = (code: string): code is StepCode => steps.some((step) => step.code === code);

/** Counted from 1. */
export const stepNumber = (code: StepCode): number =>
  steps.findIndex((step) => step.code === code) + 1;
