/** What a link in a mail holds: which dossier, and the key to it. */
export type Link = { readonly kenmerk: string; readonly token: string };

/**
 * A link holds kenmerk and token in its fragment, which a browser never sends.
 * @param fragment `#<kenmerk>.<token>`
 */
export function leesLink(fragment: string): Link | undefined {
  const [, kenmerk, token] = /^#([^.]+)\.([\x21-\x7E]+)$/.exec(fragment) ?? [];
  return kenmerk === undefined || token === undefined ? undefined : { kenmerk, token };
}

export const alsFragment = ({ kenmerk, token }: Link): string => `#${kenmerk}.${token}`;

export const zelfdeLink = (een: Link | undefined, ander: Link): boolean =>
  een?.kenmerk === ander.kenmerk && een.token === ander.token;
