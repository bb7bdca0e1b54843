import * as z from 'zod/mini';

const text = (maxLength: number) => z.string().check(z.minLength(1), z.maxLength(maxLength));

/** A toelichting takes 1,000 characters; more than these nobody chooses from. */
const texts = () =>
  z.array(z.strictObject({ titel: text(80), tekst: text(1_000) })).check(z.maxLength(20));

/** Texts to begin with, by the step that they go with: who takes one changes it before it is sent, and what is sent is kept with the step. */
export const standardTextsSchema = () =>
  z.strictObject({ 'aanvulling-vragen': texts(), afgewezen: texts() });
export type StandardTexts = z.infer<ReturnType<typeof standardTextsSchema>>;

/** Where a stage has none of its own. */
export const STANDARD_TEXTS: StandardTexts = {
  'aanvulling-vragen': [
    {
      titel: 'Handelsregister',
      tekst:
        'De ondertekenaar staat niet in het handelsregister van de KvK. Wie is bij u bevoegd om te ondertekenen? Stuur ons de naam en de functie.',
    },
    {
      titel: 'Nummer',
      tekst: 'Het nummer hoort niet bij de naam van uw organisatie. Wat is het goede nummer?',
    },
    {
      titel: 'Niet bereikt',
      tekst: 'Wij willen u bellen over deze aanvraag. Op welk nummer en wanneer kan dat?',
    },
  ],
  afgewezen: [
    {
      titel: 'Niet bevoegd',
      tekst:
        'Wie heeft ondertekend, is volgens het handelsregister van de KvK niet bevoegd. Doe een nieuwe aanvraag en laat die ondertekenen door iemand die dat wel is.',
    },
    {
      titel: 'Dubbel',
      tekst: 'Voor deze organisatie is al een andere aanvraag met dezelfde inhoud in behandeling.',
    },
    {
      titel: 'Niet van de organisatie',
      tekst: 'De organisatie kent deze aanvraag niet. Daarom gaan wij er niet mee verder.',
    },
  ],
};
