import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import canonicalize from 'canonicalize';
import type { Item } from '../../../functions/store/item.ts';
import { type Dossier, dossierSchema } from '../../../shared/dossier/dossier.ts';
import { DESK_EVENTS } from '../../../shared/dossier/transitions.ts';
import { deskFaults } from './at-desk.ts';
import type { Brievenbus } from './mailbox.ts';
import type { Feit, Rekening } from './ledger.ts';
import { verwachtePost } from './expected-mail.ts';

/** What the drill found in the store and in the mailboxes, beside what it was told. */
export type Vondst = {
  readonly rekeningen: readonly Rekening[];
  /** Straight from the engine. */
  readonly items: readonly Item[];
  /** What the index of the agenda holds. */
  readonly agenda: readonly Item[];
  /** What the engine acknowledged last, by kenmerk. */
  readonly laatste: ReadonlyMap<string, Item>;
  readonly brievenbus: Brievenbus;
};

/** Everything that does not hold, in words; nothing when all is well. */
export function gebreken(vondst: Vondst): string[] {
  const perKenmerk = new Map(vondst.items.map((item) => [item['kenmerk']?.S ?? '', item]));
  const ongelezen = vondst.items.flatMap((item) => halfGeschreven(item, vondst));
  const bekend = new Set(vondst.rekeningen.map(({ ontvangen }) => ontvangen?.kenmerk));
  const vreemdePost = [...vondst.brievenbus.bezorgd.keys()]
    .filter((id) => !isVanDossier(id, perKenmerk))
    .map((id) => `mail ${id} went out and is owed by no dossier`);
  const onbekend = [...perKenmerk.keys()]
    .filter((kenmerk) => !bekend.has(kenmerk))
    .map((kenmerk) => `${kenmerk} is stored, and was never acknowledged nor asked for again`);
  const perLeven = vondst.rekeningen.flatMap((rekening) => {
    const { nummer, ontvangen, klaar, vreemd } = rekening;
    const los = vreemd.map((wat) => `life ${nummer}: ${wat}`);
    if (ontvangen === undefined || !klaar)
      return [...los, `life ${nummer} was not lived to its end`];
    const item = perKenmerk.get(ontvangen.kenmerk);
    if (item === undefined) return [...los, `${ontvangen.kenmerk} was acknowledged and is lost`];
    const gelezen = dossierSchema.safeParse(unmarshall(item));
    if (!gelezen.success) return los;
    return [
      ...los,
      ...klopt(rekening, gelezen.data),
      ...verwachtePost(gelezen.data, rekening.aanvraag, vondst.brievenbus),
    ].map((wat) => `${ontvangen.kenmerk}: ${wat}`);
  });
  return [...ongelezen, ...agendaKlopt(vondst), ...onbekend, ...vreemdePost, ...perLeven];
}

/** An id is the kenmerk and which of its mails it is, counted from 1. */
function isVanDossier(berichtId: string, items: ReadonlyMap<string, Item>): boolean {
  const [, kenmerk = '', nummer] = /^(.{14})-(\d+)$/.exec(berichtId) ?? [];
  return Number(nummer) <= (items.get(kenmerk)?.['berichten']?.L?.length ?? 0);
}

/** Every item is whole: a dossier, and byte for byte the last write that the engine acknowledged. */
function halfGeschreven(item: Item, { laatste }: Vondst): string[] {
  const kenmerk = item['kenmerk']?.S ?? '';
  const isDossier = dossierSchema.safeParse(unmarshall(item)).success;
  const isLaatste = laatste.size === 0 || isDeepStrictEqual(laatste.get(kenmerk), item);
  return [
    ...(isDossier ? [] : [`${kenmerk} is half-written`]),
    ...(isLaatste ? [] : [`${kenmerk} is not what was written last`]),
  ];
}

/** The index and the table say the same. */
function agendaKlopt({ items, agenda }: Vondst): string[] {
  const plaats = ({ kenmerk, agendaTijd }: Item): string =>
    `${kenmerk?.S ?? ''} ${agendaTijd?.S ?? ''}`;
  const inTabel = items.filter((item) => item['agendaTijd'] !== undefined);
  const opAgenda = new Set(agenda.map(plaats));
  const hoort = new Set(inTabel.map(plaats));
  return [
    ...[...hoort].filter((wat) => !opAgenda.has(wat)).map((wat) => `${wat} is not on the agenda`),
    ...[...opAgenda].filter((wat) => !hoort.has(wat)).map((wat) => `${wat} should not be there`),
  ];
}

function klopt(
  { aanvraag, ontvangen, feiten, deskFacts, verzoekenOmHerhaling }: Rekening,
  dossier: Dossier,
) {
  const mis: string[] = deskFaults(deskFacts, dossier);
  const eis = (voorwaarde: boolean, wat: string): void => {
    if (!voorwaarde) mis.push(wat);
  };
  const hash = createHash('sha256')
    .update(canonicalize(aanvraag) ?? '')
    .digest('hex');
  eis(isDeepStrictEqual(dossier.aanvraag, aanvraag), 'the aanvraag is not what was sent in');
  eis(dossier.documentHash === hash, 'the hash is not of what was sent in');
  eis(dossier.ingediendOp === ontvangen?.ingediendOp, 'it came in at another moment');
  const over = dossier.berichten.filter(
    ({ status }) => status === 'te-versturen' || status === 'mislukt',
  );
  eis(over.length === 0, `${over.length} mails were never sent`);
  for (const feit of feiten) eis(staatEr(feit, dossier), `lost: ${JSON.stringify(feit)}`);
  const { extra, herhaald } = nietGevraagd(feiten, dossier);
  eis(extra.length === 0, `happened and was not asked for: ${extra.join(', ')}`);
  eis(herhaald <= verzoekenOmHerhaling, `asked once more ${herhaald} times, by fewer requests`);
  return mis;
}

/** Whether something that was acknowledged is there, once. */
function staatEr(feit: Feit, { gebeurtenissen, ondertekenaars }: Dossier): boolean {
  const wie = 'wie' in feit ? feit.wie : undefined;
  const stand = ondertekenaars[(wie ?? 0) - 1];
  const keren = gebeurtenissen.filter(
    (gebeurd) => gebeurd.soort === feit.soort && gebeurd.wie === wie,
  );
  switch (feit.soort) {
    case 'opnieuw-gevraagd':
      return keren.length >= 1;
    case 'getekend':
      return (
        keren.length === 1 && stand?.staat === 'getekend' && stand.getekendOp === feit.getekendOp
      );
    case 'geweigerd':
      return keren.length === 1 && stand?.staat === 'geweigerd' && stand.reden === feit.toelichting;
    case 'adres-gecorrigeerd':
      return keren.length === 1 && stand?.gecorrigeerdeEmail === feit.email;
    case 'ingetrokken':
      return keren.length === 1;
    default:
      return keren.length === 1 && (keren[0]?.toelichting ?? '') === feit.toelichting;
  }
}

/** What happened beyond what was acknowledged. Only `ondertekend` follows by itself. */
function nietGevraagd(feiten: readonly Feit[], { gebeurtenissen }: Dossier) {
  const gezegd = feiten.map(({ soort }) => soort as string);
  const soorten = gebeurtenissen.map(({ soort }) => soort);
  return {
    extra: soorten.filter(
      (soort) =>
        !['ingediend', 'ondertekend', 'opnieuw-gevraagd', ...DESK_EVENTS].includes(soort) &&
        !gezegd.includes(soort),
    ),
    herhaald: soorten.filter((soort) => soort === 'opnieuw-gevraagd').length,
  };
}
