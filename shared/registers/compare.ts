import type { TypeOrganisatie } from '../aanvraag/organisatietypen.ts';
import type { RegisterSignaalcode } from '../dossier/signaal-codes.ts';
import type { RegisterEntry } from './register-files.ts';
import { REGISTER_IDS, type RegisterId, registers } from './registers.ts';
import { registerTexts as texts } from './register-texts.ts';
import { isSameName } from './same-name.ts';

/** What is asked about an organisation, finished or not, in the stored form of each field. */
export type AskedOrganisation = {
  readonly type?: TypeOrganisatie | undefined;
  readonly naam?: string | undefined;
  readonly nummers: {
    readonly brincode?: string | undefined;
    readonly bestuursnummer?: string | undefined;
    readonly gemeentecode?: string | undefined;
    readonly kvkNummer?: string | undefined;
  };
  readonly adres?:
    { readonly postcode?: string | undefined; readonly eiland?: unknown } | undefined;
};

/** What a register says of the number that was asked. */
export type Found = {
  /** Nothing when the number is not in it. */
  readonly entry: RegisterEntry | undefined;
  readonly isComplete: boolean;
};

/** What was found, for each register that was looked in; nothing for one that could not be read. */
export type FoundInRegisters = Partial<Record<RegisterId, Found | undefined>>;

/** Something that differs from a register: a warning for the applicant, a signaal for the SSD. */
export type RegisterFinding = {
  readonly code: RegisterSignaalcode;
  readonly pointer: string;
  readonly detail: string;
};

/** The number to look up in each register, where there is one. */
export function numbersToLookUp({ nummers }: AskedOrganisation): [RegisterId, string][] {
  return REGISTER_IDS.flatMap((register): [RegisterId, string][] => {
    const number = nummers[registers[register].number];
    return number === undefined ? [] : [[register, number]];
  });
}

/**
 * The register that describes an organisation itself. An organisation of type Anders may give the number of a board or a
 * school that it works for, so its own name and address are nowhere.
 */
export const OWN_REGISTER: Readonly<Record<TypeOrganisatie, RegisterId | undefined>> = {
  onderwijsinstelling: 'brin',
  bestuur: 'bestuur',
  gemeente: 'gemeenten',
  deurwaarder: undefined,
  anders: undefined,
};

/** What of an organisation differs from what the registers say. What they do not know differs from nothing. */
export function compareWithRegisters(
  asked: AskedOrganisation,
  found: FoundInRegisters,
): RegisterFinding[] {
  return [
    ...otherBestuur(asked, found),
    ...otherKvk(asked, found),
    ...otherSelf(asked, found),
    ...unknownNumbers(asked, found),
  ];
}

function otherBestuur({ nummers }: AskedOrganisation, { brin }: FoundInRegisters) {
  const { brincode = '', bestuursnummer: given } = nummers;
  const known = brin?.entry?.bestuursnummer;
  if (known === undefined || given === undefined || known === given) return [];
  const detail = texts.bestuur(registers.brin.publisher, brincode, known, given);
  return [finding('bestuur-hoort-niet-bij-brincode', detail)];
}

function otherKvk({ type, nummers }: AskedOrganisation, { bestuur }: FoundInRegisters) {
  const { bestuursnummer = '', kvkNummer: given } = nummers;
  const known = bestuur?.entry?.kvkNummer;
  // The Kvk-nummer of an organisation of type Anders is its own, also where it names a board.
  if (type === 'anders' || known === undefined || given === undefined || known === given) return [];
  const detail = texts.kvk(registers.bestuur.publisher, bestuursnummer, known, given);
  return [finding('kvk-hoort-niet-bij-bestuur', detail)];
}

function otherSelf({ type, naam, adres }: AskedOrganisation, found: FoundInRegisters) {
  const register = type === undefined ? undefined : OWN_REGISTER[type];
  if (register === undefined) return [];
  const entry = found[register]?.entry;
  if (entry === undefined) return [];
  const { publisher } = registers[register];
  return [
    ...otherName(publisher, entry, naam),
    ...otherPostcode(publisher, entry, adres?.postcode),
  ];
}

function otherName(publisher: string, entry: RegisterEntry, given: string | undefined) {
  if (entry.naam === undefined || given === undefined) return [];
  const names = [entry.naam, ...(entry.roepnaam === undefined ? [] : [entry.roepnaam])];
  if (names.some((name) => isSameName(name, given))) return [];
  return [finding('naam-wijkt-af', texts.naam(publisher, entry.naam, given))];
}

function otherPostcode(publisher: string, entry: RegisterEntry, given: string | undefined) {
  const known = entry.adres?.postcode;
  if (known === undefined || given === undefined) return [];
  if (given === known || given === entry.postcodePost) return [];
  const detail = texts.postcode(publisher, known, given);
  return [finding('postcode-wijkt-af', detail)];
}

/** Caribisch Nederland has no gemeenten: what stands for them there is in no register of those. */
const isElsewhere = (register: RegisterId, { adres }: AskedOrganisation): boolean =>
  register === 'gemeenten' && adres?.eiland !== undefined;

function unknownNumbers(asked: AskedOrganisation, found: FoundInRegisters) {
  return numbersToLookUp(asked).flatMap(([register, value]) => {
    const { isComplete = false, entry } = found[register] ?? {};
    if (!isComplete || entry !== undefined || isElsewhere(register, asked)) return [];
    return [unknownFinding(register, value)];
  });
}

/** Where the field is that a finding is about. */
const POINTERS: Readonly<Record<Exclude<RegisterSignaalcode, 'onbekend-in-register'>, string>> = {
  'bestuur-hoort-niet-bij-brincode': '#/organisatie/nummers/bestuursnummer',
  'kvk-hoort-niet-bij-bestuur': '#/organisatie/nummers/kvkNummer',
  'naam-wijkt-af': '#/organisatie/naam',
  'postcode-wijkt-af': '#/organisatie/adres/postcode',
};

const finding = (code: keyof typeof POINTERS, detail: string): RegisterFinding => ({
  code,
  pointer: POINTERS[code],
  detail,
});

function unknownFinding(register: RegisterId, value: string): RegisterFinding {
  const { publisher, number, numberName } = registers[register];
  return {
    code: 'onbekend-in-register',
    pointer: `#/organisatie/nummers/${number}`,
    detail: texts.onbekend(publisher, numberName, value),
  };
}

/** The finding that a stored signaal was made of, whatever the registers say by now. */
export function findingOf(
  { code, detail }: Pick<RegisterFinding, 'code' | 'detail'>,
  asked: AskedOrganisation,
): RegisterFinding {
  if (code !== 'onbekend-in-register') return finding(code, detail);
  const unknown = numbersToLookUp(asked).map(([register, value]) =>
    unknownFinding(register, value),
  );
  const same = unknown.find((one) => one.detail === detail);
  return same ?? { code, pointer: '#/organisatie/nummers', detail };
}
