import type { Veld } from '../aanvraag/fields.ts';

/**
 * What somebody writes about an aanvraag that is in: at a step, in an answer, at the desk. Apart from the fields of the form,
 * so that its page does not carry them.
 */
export const requestFields = {
  reden: {
    nummer: '',
    label: 'Reden',
    opdracht: 'Schrijf in een paar woorden waarom',
    maxTekens: 1000,
  },
  toelichting: {
    nummer: '',
    label: 'Toelichting',
    opdracht: 'Schrijf in een paar woorden waarom',
    maxTekens: 1000,
  },
  antwoord: {
    nummer: '',
    label: 'Uw antwoord',
    opdracht: 'Schrijf uw antwoord op de vraag',
    maxTekens: 2000,
  },
  tekst: {
    nummer: '',
    label: 'Notitie',
    opdracht: 'Schrijf op wat collega’s moeten weten',
    maxTekens: 1000,
  },
  'teruggebeld.nummer': {
    nummer: '',
    label: 'Gebeld nummer',
    opdracht: 'Vul het nummer in dat u hebt gebeld',
    maxTekens: 30,
  },
  'teruggebeld.bron': {
    nummer: '',
    label: 'Vindplaats van het nummer',
    opdracht: 'Schrijf op waar u het nummer hebt gevonden',
    maxTekens: 200,
  },
} as const satisfies Record<string, Veld>;

export type RequestField = keyof typeof requestFields;
