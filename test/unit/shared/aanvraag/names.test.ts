import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const FIELDS: Path[] = [
  ['beheerder', 'naam'],
  ['beheerder', 'functie'],
  ['ondertekening', 'ondertekenaars', 0, 'naam'],
  ['ondertekening', 'ondertekenaars', 0, 'functie'],
];
const ORGANISATION: Path = ['organisatie', 'naam'];
const at = (path: Path, value: string) => withValue(createAanvraag('bestuur'), path, value);

/** As people write themselves, also where a space is missing after a dot. */
const NAMES = `
J. de Vries; J.de Vries; drs. J.de Vries; A.B.C. Jansen; A.B.C.Jansen; ir.P.Bakker; ir. P. Bakker; P.Bakker; p.bakker
J.P. van 't Hof; J.van der Berg; S.v.d.Berg; Jan v.d. Berg; v.d.Berg; W.F.den Hartog; A.te Velde; M.el Amrani; K.al-Hassan
drs.ing. J. Bakker; mr.drs. C. de Groot; dr.ir. L. Smit; prof.dr.ir. H. Visser; prof.mr. A. Meijer; mr.dr.A.Bakker
prof.dr.A.B.de Boer; dr.Bakker; Dr.de Boer; mr.de Vries; Dhr.Jansen; dhr.de Wit; mw.de Jong; Mevr.Van Dijk; ing.Peters
Chr.de Boer; Chr. de Boer; Th.M.de Wit; Joh.de Haan; Jac.van Dam; Ph.de Groot; IJ.de Vries; Tj.de Boer; Sj.van Essen; Wm.Postma
Anne-M.de Vries; Anne-Marie-J.de Vries; J.-P. Dupont; J.-P.de Wit; Jan-Willem de Vries-Bakker; Marie-Louise van 't Hooft; O'Brien; O’Brien; d'Angelo
Zoë Müller-Ångström; Łukasz Żółć; İbrahim Öztürk; Đorđe Đurić; Nguyễn Thị Hương; محمد علي; 田中太郎; Ivan Petrović jr.; J. Bakker sr.
J. Bakker MSc; J. Bakker M.Sc.; J. Bakker B.Sc.; J. Bakker BA; mr. J. Bakker LL.M.; J. Bakker Ph.D.; J. Bakker RA; J. Bakker MSc.EMIA RO
Jet; X; 't Hart; ds. W. Kok; jhr. A. van Voorbeeld; St. John; H. de Wit-de Boer; Maria dos Santos; Ch.M. Bakker; Fr.de Bruin
`;

const LAMBDAS = `
Voorzitter college van bestuur; Voorzitter CvB; vz. CvB; vz.CvB; lid RvB; Directeur-bestuurder; Directeur/bestuurder; Bestuurder a.i.
Directeur a.i.; Dir. Onderwijs & ICT; dir.Onderwijs; alg.directeur; Alg. dir.; Adj.directeur; plv.directeur; plv. hoofd ICT; wnd.directeur
Hfd. Financiën; hfd.administratie; afd.ICT; Afd. P&O/HRM; Informatiemanager; ICT-coördinator; ICT-coörd. PO/VO; coörd.leerlingzaken
Functionaris gegevensbescherming (FG); Medewerker bedrijfsbureau; mdw.administratie; Med. bekostiging; beh.BRON; Secretaris; secr.bestuur
Gemeentesecretaris/algemeen directeur; loco-burgemeester; wethouder o.a. onderwijs; waarnemend burgemeester; Wethouder 2022-2026
Teamleider vmbo-t, havo/vwo; Teamleider 1e en 2e klas; Teamleider leerjaar 1/2; Hoofd afd. 3.2; Medewerker 0,8 fte; Medewerker 0.8 fte
Kwartiermaker 2024 – 2025; Projectleider RIO 2.0; Beheerder BRON-VO; Rector; Conrector m.b.t. zij-instroom; Penningmeester; lid dagelijks bestuur
Hoofd bedrijfsvoering, tevens plv. dir.; Manager IT & Data; Manager IT; Adviseur I.&A.; Adviseur I&A; Directrice o.b.s. De Brug; Opleidingsmgr. MBO
Sr. adviseur; Jr.beleidsmedewerker; Kandidaat-gerechtsdeurwaarder; Toegevoegd gerechtsdeurwaarder; Griffier; Voorzitter (t/m 31-12-2026)
Admin.medewerker; Ict.coördinator; ICT.coördinator; Leerl.adm.; Appl.beheerder; Techn.beheerder; Stud.adm.; Syst.beheerder; Adv.bestuur
Hoofd ICT/informatiemanagement; Examensecr. vmbo-t/havo
`;

const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
const INNOCENT = [...list(NAMES), ...list(LAMBDAS)];

describe('a name or a functie as people write it', () => {
  it('stands in a list of more than a hundred', () => {
    expect(INNOCENT.length).toBeGreaterThan(130);
  });

  it.each(INNOCENT)('is taken, and stored as it is: %s', (value) => {
    for (const path of [...FIELDS, ORGANISATION])
      expect(valueAt(at(path, value), path)).toBe(value);
  });
});

const DOMAINS = [
  'duo-inloggen.nl',
  'Ga naar voorbeeld.nl',
  'Ga naar Voorbeeld.NL.',
  'Beveiliging (duo-inloggen.example)',
  'St. Jan.nl',
  'duo.com',
  'duo.onbekend',
  'duoB.onbekend',
  'Duo.onbekend',
  'duo2.onbekend',
  '2duo.onbekend',
  'x.com',
  'J.nl',
  't.me',
  'drs.com',
  '0900.nl',
  'sub.duo-inloggen.de',
  'inloggen.de Vries',
  'duo-inloggen.nl-veilig',
  'duo.nl...',
  'voorbeeld．nl',
  'voorbeeld。nl',
  'voorbeeld\u2024nl',
  'voor\u00adbeeld.\u2063nl',
  'bücher.example',
  'kwaad.xn--p1ai',
  'пример.рф',
];

describe.each(FIELDS.map((place) => ({ place })))('at $place', ({ place }) => {
  it.each(DOMAINS)('a domain name is refused: %s', (value) => {
    const detail = 'Zet dan een spatie na de punt';
    expect(errorsOf(at(place, value))).toEqual([finding(place, 'domeinnaam', detail)]);
  });

  it.each(['jan@voorbeeld.nl', '@jan', 'jan＠voorbeeld', 'J. Bakker (jan @ school)', 'a﹫b'])(
    'an @ is refused: %s',
    (value) => {
      expect(errorsOf(at(place, value))).toEqual([finding(place, 'emailadres', 'teken @')]);
    },
  );

  it.each(['123456', 'Bel 5998440', 'nr.1234567', '١٢٣٤٥٦', '１２３４５６', '12\u00ad34\u200b56'])(
    'a row of six digits is refused: %s',
    (value) => {
      expect(errorsOf(at(place, value))).toEqual([finding(place, 'lang-nummer', 'cijfers')]);
    },
  );

  it.each(['Locatie 12345', 'Groep 12.de Brug'])('that is in order: %s', (value) => {
    expect(errorsOf(at(place, value))).toEqual([]);
  });
});

const NUMBERS = [
  '0900-1234',
  'bel 0900-1234',
  'bel 0900 12 34',
  '(050) 599 8440',
  '050 599 84 40',
  '050–599–8440',
  '+31 50 599 8440',
  '0031 50 599 8440',
  '+32 2 123 45 67',
  '0 5 0 5 9 9 8 4 4 0',
  '050/5998440',
  '050.599.8440',
  '０５０ ５９９８４４０',
  '0505998440',
  '14 050',
  'Bel 14 0515 nu',
  '0906-1234',
  '0900_1234',
  'bel 0900~12~34',
  '050*599*8440',
  'DUO 2 0900-1234',
  'Bel 14050',
];

describe.each([...FIELDS, ORGANISATION].map((place) => ({ place })))('at $place', ({ place }) => {
  it.each(NUMBERS)('a telephone number is refused: %s', (value) => {
    expect(errorsOf(at(place, value))).toEqual([
      finding(place, 'telefoonnummer', 'telefoonnummer'),
    ]);
  });

  it('any Dutch number is refused, however it is spread', () => {
    const digits = fc.stringMatching(/^0[1-9][0-9]{8}$/);
    const between = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '/', '–', '\u00ad');
    const around = fc.constantFrom(['', ''], ['Bel ', ' nu'], ['DUO (', ')'], ['a', 'b']);
    fc.assert(
      fc.property(
        digits,
        fc.array(between, { minLength: 9, maxLength: 9 }),
        around,
        (number, gaps, [before, after]) => {
          const spread = Array.from(number, (digit, place_) => digit + (gaps[place_] ?? '')).join(
            '',
          );
          const codes = errorsOf(at(place, `${before}${spread}${after}`)).map(({ code }) => code);
          expect(codes).toEqual([expect.stringMatching(/^(telefoonnummer|domeinnaam)$/)]);
        },
      ),
    );
  });
});

describe('the name of an organisation', () => {
  it.each([
    'Examenbureau.nl',
    'Examenbureau.nl en/of VO',
    'Bureau X.com B.V.',
    'Stichting 2Switch @Work',
    'Basisschool De 7 Bergen',
    'OBS 2000-2010',
    'CBS 123456',
    'Dossier 1061234567890',
    'Leeftijd +12',
    'Zaal 0900 12',
    'Kamer 0906',
    'Stg.Onderwijs 24/7',
    'School 01-01-2020',
  ])('may be %s', (name) => {
    expect(valueAt(at(ORGANISATION, name), ORGANISATION)).toBe(name);
  });

  it('may not be the letter that was once mailed to strangers', () => {
    const name =
      'DUO. Uw account wordt vandaag geblokkeerd. Ga direct naar duo-inloggen.example/herstel of bel 0900-1234';
    expect(errorsOf(at(ORGANISATION, name))).toEqual([finding(ORGANISATION, 'webadres')]);
    const alone = 'DUO. Uw account wordt vandaag geblokkeerd. Bel 0900-1234';
    expect(errorsOf(at(ORGANISATION, alone))).toEqual([finding(ORGANISATION, 'telefoonnummer')]);
  });
});
