import * as z from 'zod/mini';

/** Every signaal that the SSD may get; what each is made of stands in `signalen.ts`. */
export const SIGNAALCODES = ['zelfde-postbus', 'adres-gecorrigeerd'] as const;
export type Signaalcode = (typeof SIGNAALCODES)[number];

/** Something that the SSD should look at. It is never a reason to refuse. */
export const signaalSchema = () => z.object({ code: z.enum(SIGNAALCODES), detail: z.string() });
export type Signaal = z.infer<ReturnType<typeof signaalSchema>>;
