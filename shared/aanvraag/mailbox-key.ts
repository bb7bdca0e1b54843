/** Gmail reads no dots in a name, and has two domains for the same mailbox. */
const GMAIL = ['gmail.com', 'googlemail.com'];

/**
 * The mailbox that an address most likely ends up in: whoever adds `+1` or a dot reaches the same one. For counting and
 * warning only. A link and a signature go by the address itself, for most mail systems let two people differ by a dot.
 */
export function mailboxKey(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1);
  const name = lower.slice(0, at);
  const plus = name.indexOf('+', 1);
  const untagged = plus === -1 ? name : name.slice(0, plus);
  return GMAIL.includes(domain)
    ? `${untagged.replaceAll('.', '')}@gmail.com`
    : `${untagged}@${domain}`;
}
