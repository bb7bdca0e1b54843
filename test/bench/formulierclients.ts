/** A file of a package, from its root. */
export type Bestand = { readonly pakket: keyof typeof pakketten; readonly pad: string };

/** What others ship to show a form in a browser. */
export type Formulierclient = {
  readonly naam: string;
  readonly js: readonly Bestand[];
  readonly css: readonly Bestand[];
  /** What it does and does not hold, and why these files. */
  readonly omvat: string;
};

/** The newest versions that belong together, taken from the npm registry on 2026-11-25, with what npm says they hash to. */
export const pakketten = {
  'govuk-frontend@6.6.0':
    'sha512-xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg==',
  '@defra/forms-engine-plugin@4.23.0':
    'sha512-BFrm+LZSgqclEOK7/RBD5b7L4lvV9kAi10+44ycJZERAC3Q/98K9Oov2nJLMQHNijg4nskWCYXvH8rHZspC0zw==',
  '@formio/js@5.6.0':
    'sha512-VBGcfTnqEOwl4RH2pHQO4syP1j3F+qJj2hAyOBtBkVYWEth2iQ4+BMZ7qX7rA90v138H+Lm2YXy4AG6rwQTe6Q==',
  'bootstrap@5.3.8':
    'sha512-HP1SZDqaLDPwsNiqRqi5NcP0SSXciX2s9E+RyqJIIqGo+vJeN5AJVM98CXmW/Wux0nQ5L7jeWUdplCEf0Ee+tg==',
  'survey-core@2.5.38':
    'sha512-uI/5ocM08K3LKCa6M1njs8YbRuuF/4vxfAFwyo0RaImoAVdGKkayxt2gNqapTOb0qwYX6OFdDTkEqSMgjYsW8g==',
  'survey-js-ui@2.5.38':
    'sha512-BZ+zQlt/PvR76MgD0lrlD2rZjOoQ78Qt1mdpxpHngVufD6sJUTI3xGOJGiYYLxVh328YtU06TO8vbhXxpDbz5w==',
  '@open-formulieren/sdk@3.3.0':
    'sha512-r2GgrOD9anON2ol/MnVDmczkH4HL4RxXLMut5mIcUb8Uzrhw1QkSlfctPZXdqDLmO6+o1v5K8a74n6FOpKLPrg==',
} as const;

const van = (pakket: keyof typeof pakketten, ...paden: readonly string[]): Bestand[] =>
  paden.map((pad) => ({ pakket, pad }));

export const formulierclients: readonly Formulierclient[] = [
  {
    naam: 'govuk-frontend 6.6.0',
    js: van('govuk-frontend@6.6.0', 'dist/govuk/govuk-frontend.min.js'),
    css: van('govuk-frontend@6.6.0', 'dist/govuk/govuk-frontend.min.css'),
    omvat:
      'the compiled files that its guide tells to include. All components of the design system; no checks and no steps in the browser, the server does those',
  },
  {
    naam: 'DEFRA forms engine 4.23.0',
    js: van('@defra/forms-engine-plugin@4.23.0', '.public/javascripts/application.min.js'),
    css: van('@defra/forms-engine-plugin@4.23.0', '.public/stylesheets/application.min.css'),
    omvat:
      'what the layout that it ships loads, on govuk-frontend. One page for each question; the checks are on the server. Without the autocomplete and the maps, which come when a form has them',
  },
  {
    naam: 'SurveyJS 2.5.38',
    js: [
      ...van('survey-core@2.5.38', 'survey.core.min.js'),
      ...van('survey-js-ui@2.5.38', 'survey-js-ui.min.js'),
    ],
    css: van('survey-core@2.5.38', 'survey-core.min.css'),
    omvat:
      'the three files of its guide for a page without a framework. Draws any form from JSON, with steps and checks in the browser; the designer is another package. `survey-core` 3 has no such part yet',
  },
  {
    naam: 'Form.io 5.6.0',
    js: van('@formio/js@5.6.0', 'dist/formio.form.min.js'),
    css: [
      ...van('@formio/js@5.6.0', 'dist/formio.form.min.css'),
      ...van('bootstrap@5.3.8', 'dist/css/bootstrap.min.css'),
    ],
    omvat:
      'its renderer without the designer, with the Bootstrap that its templates need; without the icons. Draws any form from JSON, with steps and checks in the browser',
  },
  {
    naam: 'Open Formulieren SDK 3.3.0',
    js: van(
      '@open-formulieren/sdk@3.3.0',
      'dist/open-forms-sdk.mjs',
      'dist/assets/sdk-DdV6dnXF.js',
      'dist/assets/formio-init-Bqb3UjMW.js',
      'dist/assets/_flatRest-CT8EL8Mu.js',
      'dist/assets/constants-Dl4iIPhB.js',
      'dist/assets/nl-CbPvekkD.js',
      'dist/assets/nl-D6QGE7R6.js',
    ),
    css: van('@open-formulieren/sdk@3.3.0', 'dist/open-forms-sdk.css'),
    omvat:
      'the module that a page imports, what that loads at once, and the Dutch texts; without the map. Draws any form from its API, with steps, login, payment and appointments',
  },
];
