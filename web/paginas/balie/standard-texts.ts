import type { StandardTexts } from '../ssd/desk-side.ts';

/** What the desk often writes. Whoever uses one changes it before it is sent; it is kept with the step. */
export const standardTexts: StandardTexts = {
  afgewezen: [
    {
      name: 'Ondertekenaar mag niet ondertekenen',
      text: 'De aanvraag is ondertekend door iemand die dat volgens het handelsregister niet mag. Dien een nieuwe aanvraag in. Laat die ondertekenen door iemand die uw organisatie mag vertegenwoordigen.',
    },
    {
      name: 'Nummer hoort niet bij de organisatie',
      text: 'Het nummer in de aanvraag hoort niet bij uw organisatie. Controleer het nummer en dien een nieuwe aanvraag in.',
    },
    {
      name: 'Organisatie kent de aanvraag niet',
      text: 'Wij hebben uw organisatie gebeld. Daar is de aanvraag niet bekend. Wij voeren de aanvraag daarom niet uit.',
    },
    {
      name: 'Dubbele aanvraag',
      text: 'Deze aanvraag is twee keer ingediend. Wij gaan verder met de andere aanvraag. U hoeft niets te doen.',
    },
  ],
};
