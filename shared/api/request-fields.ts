import type { Field } from '../aanvraag/fields.ts';

/**
 * What somebody writes about an aanvraag that is in: at a step, in an answer, at the desk. Apart from the fields of the form,
 * so that its page does not carry them.
 */
export const requestFields = {
  reden: {
    nummer: '',
    label: 'Reden',
    instruction: 'Schrijf in een paar woorden waarom',
    maxCharacters: 1000,
  },
  toelichting: {
    nummer: '',
    label: 'Toelichting',
    instruction: 'Schrijf in een paar woorden waarom',
    maxCharacters: 1000,
  },
  antwoord: {
    nummer: '',
    label: 'Uw antwoord',
    instruction: 'Schrijf uw antwoord op de vraag',
    maxCharacters: 2000,
  },
  tekst: {
    nummer: '',
    label: 'Notitie',
    instruction: 'Schrijf op wat collega’s moeten weten',
    maxCharacters: 1000,
  },
  'teruggebeld.nummer': {
    nummer: '',
    label: 'Gebeld nummer',
    instruction: 'Vul het nummer in dat u hebt gebeld',
    maxCharacters: 30,
  },
  'teruggebeld.bron': {
    nummer: '',
    label: 'Vindplaats van het nummer',
    instruction: 'Schrijf op waar u het nummer hebt gevonden',
    maxCharacters: 200,
  },
} as const satisfies Record<string, Field>;

export type RequestField = keyof typeof requestFields;
