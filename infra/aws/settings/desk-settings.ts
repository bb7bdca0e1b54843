import * as z from 'zod/mini';
import { standardTextsSchema } from '../../../shared/desk/standard-texts.ts';
import { providerSchema } from '../../../functions/desk/provider-settings.ts';

/** With a provider, by the same rules as the functions that ask it; on AWS it is never in the clear. */
const signedIn = z.extend(providerSchema, {
  mode: z.enum(['sign-in', 'both']),
  issuer: z.url({ protocol: /^https$/ }),
  /** Whether who takes an aanvraag up may not be who finishes it. */
  fourEyes: z._default(z.boolean(), false),
  /** Texts to begin with, for asking and for rejecting; built-in ones unless they are given. */
  texts: z.optional(standardTextsSchema()),
});

/** How the SSD gets to a dossier: by the link in its mail alone, or (also) by signing in. */
export const deskSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('link') }),
  signedIn,
]);
export type DeskSettings = z.infer<typeof deskSchema>;

/** What the functions of the desk get of it, as their environment. */
export function deskEnvFrom(desk: DeskSettings): {
  readonly mode: { readonly DESK_MODE: string };
  readonly fourEyes: { readonly DESK_FOUR_EYES: string };
  readonly texts: { readonly DESK_TEXTS?: string };
  readonly provider: { readonly DESK_PROVIDER?: string };
} {
  if (desk.mode === 'link') {
    return {
      mode: { DESK_MODE: 'link' },
      fourEyes: { DESK_FOUR_EYES: 'off' },
      texts: {},
      provider: {},
    };
  }
  const { mode, fourEyes, texts, ...provider } = desk;
  return {
    mode: { DESK_MODE: mode },
    fourEyes: { DESK_FOUR_EYES: fourEyes ? 'on' : 'off' },
    texts: texts === undefined ? {} : { DESK_TEXTS: JSON.stringify(texts) },
    provider: { DESK_PROVIDER: JSON.stringify(provider) },
  };
}
