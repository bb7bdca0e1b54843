import * as z from 'zod/mini';

/** What differs from a register, found once, when an aanvraag comes in: `shared/registers/compare.ts`. */
const REGISTER_SIGNAALCODES = [
  'bestuur-hoort-niet-bij-brincode',
  'kvk-hoort-niet-bij-bestuur',
  'naam-wijkt-af',
  'postcode-wijkt-af',
  'onbekend-in-register',
] as const;
export type RegisterSignaalcode = (typeof REGISTER_SIGNAALCODES)[number];

/** What is seen in the dossier itself, looked at anew as it changes: `signalen.ts`. */
export const DOSSIER_SIGNAALCODES = [
  'adres-gecorrigeerd',
  'ondertekenaar-is-beheerder',
  'zelfde-postbus',
  'vrij-maildomein',
  'snel-getekend',
  'gemengd-schrift',
] as const;
export type DossierSignaalcode = (typeof DOSSIER_SIGNAALCODES)[number];

/** Every signaal that the SSD may get. */
export const SIGNAALCODES = [...REGISTER_SIGNAALCODES, ...DOSSIER_SIGNAALCODES] as const;
export type Signaalcode = (typeof SIGNAALCODES)[number];

/** Something that the SSD should look at. It is never a reason to refuse. */
export const signaalSchema = () => z.object({ code: z.enum(SIGNAALCODES), detail: z.string() });
export type Signaal = z.infer<ReturnType<typeof signaalSchema>>;

export type RegisterSignaal = Signaal & { readonly code: RegisterSignaalcode };

export const isRegisterSignaal = (signaal: Signaal): signaal is RegisterSignaal =>
  REGISTER_SIGNAALCODES.some((code) => code === signaal.code);
