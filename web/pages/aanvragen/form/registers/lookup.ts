import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import {
  type AskedOrganisation,
  compareWithRegisters,
  type Found,
  numbersToLookUp,
  OWN_REGISTER,
  type RegisterFinding,
} from '../../../../../shared/registers/compare.ts';
import { type RegisterId, registers } from '../../../../../shared/registers/registers.ts';
import { aanvragen } from '../../teksten.ts';
import { findInRegister } from './files.ts';
import { monthOf } from './month.ts';
import type { RegisterAnswer, RegisterOffer } from './offer.ts';
import { toFields, toLines, toOrganisation } from './organisation.ts';

/** @param peildatum the day at which the publisher's data stood */
type Looked = Found & { readonly peildatum: string };

const texts = aanvragen.organisatie.register;
const looked = new Map<string, Promise<Looked | undefined>>();

/** What was not there is asked for again the next time. */
function lookUp(register: RegisterId, number: string): Promise<Looked | undefined> {
  const key = `${register} ${number}`;
  const known = looked.get(key);
  if (known !== undefined) return known;
  const asked = findInRegister(register, number);
  looked.set(key, asked);
  void asked.then((found) => found ?? looked.delete(key));
  return asked;
}

/** What the registers say of an organisation as it is filled in now. Where there is no answer it says nothing. */
export async function askRegisters(values: FormFields): Promise<RegisterAnswer> {
  const asked = toOrganisation(values);
  const found = Object.fromEntries(
    await Promise.all(
      numbersToLookUp(asked).map(
        async ([register, number]) => [register, await lookUp(register, number)] as const,
      ),
    ),
  );
  return {
    offer: offerOf(asked, found),
    differencesWith: (later): RegisterFinding[] =>
      compareWithRegisters(toOrganisation(later), found),
  };
}

/** What the register of the organisation itself knows of it. */
function offerOf(
  { type }: AskedOrganisation,
  found: Partial<Record<RegisterId, Looked | undefined>>,
): RegisterOffer | undefined {
  const register = type === undefined ? undefined : OWN_REGISTER[type];
  const { entry, peildatum = '' } = (register && found[register]) ?? {};
  if (register === undefined || entry === undefined) return undefined;
  const values = toFields(entry);
  if (Object.keys(values).length === 0) return undefined;
  const { publisher, number } = registers[register];
  return {
    number,
    values,
    lines: toLines(entry),
    source: texts.source(publisher, monthOf(peildatum)),
  };
}
