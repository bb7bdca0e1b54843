import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import canonicalize from 'canonicalize';
import type { Item } from '../../../functions/store/item.ts';
import { type Dossier, dossierSchema } from '../../../shared/dossier/dossier.ts';
import { DESK_EVENTS } from '../../../shared/dossier/transitions.ts';
import { deskFaults } from './at-desk.ts';
import type { LetterBox } from './mailbox.ts';
import type { Fact, Account } from './ledger.ts';
import { expectedMail } from './expected-mail.ts';

/** What the drill found in the store and in the mailboxes, beside what it was told. */
export type OracleFinding = {
  readonly accounts: readonly Account[];
  /** Straight from the engine. */
  readonly items: readonly Item[];
  /** What the index of the agenda holds. */
  readonly agenda: readonly Item[];
  /** What the engine acknowledged last, by kenmerk. */
  readonly last: ReadonlyMap<string, Item>;
  readonly letterBox: LetterBox;
};

/** Everything that does not hold, in words; nothing when all is well. */
export function lacks(finding: OracleFinding): string[] {
  const perKenmerk = new Map(finding.items.map((item) => [item['kenmerk']?.S ?? '', item]));
  const unread = finding.items.flatMap((item) => halfWritten(item, finding));
  const known = new Set(finding.accounts.map(({ received }) => received?.kenmerk));
  const foreignMail = [...finding.letterBox.delivered.keys()]
    .filter((id) => !isOfDossier(id, perKenmerk))
    .map((id) => `mail ${id} went out and is owed by no dossier`);
  const unknown = [...perKenmerk.keys()]
    .filter((kenmerk) => !known.has(kenmerk))
    .map((kenmerk) => `${kenmerk} is stored, and was never acknowledged nor asked for again`);
  const perLife = finding.accounts.flatMap((account) => {
    const { nummer, received, ready, foreign } = account;
    const loose = foreign.map((what) => `life ${nummer}: ${what}`);
    if (received === undefined || !ready)
      return [...loose, `life ${nummer} was not lived to its end`];
    const item = perKenmerk.get(received.kenmerk);
    if (item === undefined) return [...loose, `${received.kenmerk} was acknowledged and is lost`];
    const read = dossierSchema.safeParse(unmarshall(item));
    if (!read.success) return loose;
    return [
      ...loose,
      ...matches(account, read.data),
      ...expectedMail(read.data, account.aanvraag, finding.letterBox),
    ].map((what) => `${received.kenmerk}: ${what}`);
  });
  return [...unread, ...agendaMatches(finding), ...unknown, ...foreignMail, ...perLife];
}

/** An id is the kenmerk and which of its mails it is, counted from 1. */
function isOfDossier(berichtId: string, items: ReadonlyMap<string, Item>): boolean {
  const [, kenmerk = '', nummer] = /^(.{14})-(\d+)$/.exec(berichtId) ?? [];
  return Number(nummer) <= (items.get(kenmerk)?.['berichten']?.L?.length ?? 0);
}

/** Every item is whole: a dossier, and byte for byte the last write that the engine acknowledged. */
function halfWritten(item: Item, { last }: OracleFinding): string[] {
  const kenmerk = item['kenmerk']?.S ?? '';
  const isDossier = dossierSchema.safeParse(unmarshall(item)).success;
  const isLast = last.size === 0 || isDeepStrictEqual(last.get(kenmerk), item);
  return [
    ...(isDossier ? [] : [`${kenmerk} is half-written`]),
    ...(isLast ? [] : [`${kenmerk} is not what was written last`]),
  ];
}

/** The index and the table say the same. */
function agendaMatches({ items, agenda }: OracleFinding): string[] {
  const place = ({ kenmerk, agendaTijd }: Item): string =>
    `${kenmerk?.S ?? ''} ${agendaTijd?.S ?? ''}`;
  const inTable = items.filter((item) => item['agendaTijd'] !== undefined);
  const onAgenda = new Set(agenda.map(place));
  const belongs = new Set(inTable.map(place));
  return [
    ...[...belongs]
      .filter((what) => !onAgenda.has(what))
      .map((what) => `${what} is not on the agenda`),
    ...[...onAgenda]
      .filter((what) => !belongs.has(what))
      .map((what) => `${what} should not be there`),
  ];
}

function matches(
  { aanvraag, received, facts, deskFacts, requestsToRepeat }: Account,
  dossier: Dossier,
) {
  const wrong: string[] = deskFaults(deskFacts, dossier);
  const requirement = (condition: boolean, what: string): void => {
    if (!condition) wrong.push(what);
  };
  const hash = createHash('sha256')
    .update(canonicalize(aanvraag) ?? '')
    .digest('hex');
  requirement(
    isDeepStrictEqual(dossier.aanvraag, aanvraag),
    'the aanvraag is not what was sent in',
  );
  requirement(dossier.documentHash === hash, 'the hash is not of what was sent in');
  requirement(dossier.ingediendOp === received?.ingediendOp, 'it came in at another moment');
  const over = dossier.berichten.filter(
    ({ status }) => status === 'te-versturen' || status === 'mislukt',
  );
  requirement(over.length === 0, `${over.length} mails were never sent`);
  for (const fact of facts) requirement(isThere(fact, dossier), `lost: ${JSON.stringify(fact)}`);
  const { extra, repeated } = notRequested(facts, dossier);
  requirement(extra.length === 0, `happened and was not asked for: ${extra.join(', ')}`);
  requirement(repeated <= requestsToRepeat, `asked once more ${repeated} times, by fewer requests`);
  return wrong;
}

/** Whether something that was acknowledged is there, once. */
function isThere(fact: Fact, { gebeurtenissen, ondertekenaars }: Dossier): boolean {
  const who = 'wie' in fact ? fact.wie : undefined;
  const state = ondertekenaars[(who ?? 0) - 1];
  const times = gebeurtenissen.filter((event) => event.soort === fact.soort && event.wie === who);
  switch (fact.soort) {
    case 'opnieuw-gevraagd':
      return times.length >= 1;
    case 'getekend':
      return (
        times.length === 1 && state?.state === 'getekend' && state.getekendOp === fact.getekendOp
      );
    case 'geweigerd':
      return times.length === 1 && state?.state === 'geweigerd' && state.reden === fact.toelichting;
    case 'adres-gecorrigeerd':
      return times.length === 1 && state?.gecorrigeerdeEmail === fact.email;
    case 'ingetrokken':
      return times.length === 1;
    default:
      return times.length === 1 && (times[0]?.toelichting ?? '') === fact.toelichting;
  }
}

/** What happened beyond what was acknowledged. Only `ondertekend` follows by itself. */
function notRequested(facts: readonly Fact[], { gebeurtenissen }: Dossier) {
  const said = facts.map(({ soort }) => soort as string);
  const soorten = gebeurtenissen.map(({ soort }) => soort);
  return {
    extra: soorten.filter(
      (soort) =>
        !['ingediend', 'ondertekend', 'opnieuw-gevraagd', ...DESK_EVENTS].includes(soort) &&
        !said.includes(soort),
    ),
    repeated: soorten.filter((soort) => soort === 'opnieuw-gevraagd').length,
  };
}
