import { describe, expect, it } from 'vitest';
import {
  type Asked,
  PURPOSES,
  type Purpose,
  purposeOf,
  purposes,
} from '../../../shared/aanvraag/purposes.ts';
import { verklaring } from '../../../shared/dossier/verklaring.ts';
import { allMails, type Mail, mailsFor, purposeAanvragen } from '../../fixtures/berichten.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';

/** What must be read for each purpose: by whoever signs, in the request, in the receipt, and at the end. */
const words: Record<Purpose, Record<'signs' | 'asked' | 'received' | 'done', RegExp>> = {
  aanmelding: {
    signs: /goed dat deze persoon beheerder wordt, met de rollen die in de aanvraag staan/,
    asked: /wil “Jet de Vries” aanmelden als beheerder/,
    received: /U bent opgegeven als beheerder/,
    done: /U bent nu beheerder.*rollen uit de aanvraag/,
  },
  'aanmelding-zonder-rol': {
    signs: /goed dat deze persoon beheerder wordt, met de toegang die in de opmerking staat/,
    asked: /wil “Jet de Vries” aanmelden als beheerder/,
    received: /U bent opgegeven als beheerder/,
    done: /U bent nu beheerder.*toegang uit de aanvraag/,
  },
  toekennen: {
    signs: /goed dat deze beheerder de rollen erbij krijgt/,
    asked: /wil dat “Jet de Vries” er rollen bij krijgt/,
    received: /extra rollen voor u gevraagd/,
    done: /U hebt nu ook de rollen/,
  },
  behouden: {
    signs: /goed dat deze beheerder de rollen houdt/,
    asked: /wil dat “Jet de Vries” de rollen houdt/,
    received: /gevraagd dat u uw rollen houdt/,
    done: /U houdt de rollen/,
  },
  intrekken: {
    signs: /goed dat deze beheerder de rollen kwijtraakt/,
    asked: /wil rollen intrekken van “Jet de Vries”/,
    received: /gevraagd om rollen van u in te trekken/,
    done: /U hebt de rollen uit de aanvraag nu niet meer/,
  },
  gemengd: {
    signs: /goed dat de rollen van deze beheerder veranderen/,
    asked: /wil de rollen wijzigen van “Jet de Vries”/,
    received: /gevraagd om uw rollen te wijzigen/,
    done: /Uw rollen zijn nu zoals in de aanvraag staat/,
  },
  'wijziging-zonder-rol': {
    signs: /goed dat de gegevens of de toegang van deze beheerder veranderen/,
    asked: /wil de gegevens of de toegang wijzigen van “Jet de Vries”/,
    received: /gevraagd om uw gegevens of toegang te wijzigen/,
    done: /Uw gegevens of uw toegang zijn nu zoals in de aanvraag staat/,
  },
};

const textOf = (mails: readonly Mail[], ...kinds: Mail['soort'][]): string => {
  const those = mails.filter(({ soort }) => kinds.includes(soort));
  if (those.length === 0) throw new Error(`No ${kinds.join()} among these mails`);
  return JSON.stringify(those.map(({ content }) => content));
};

describe('what an aanvraag is for', () => {
  it('is every combination of soort and acties', () => {
    expect([...new Set(purposeAanvragen.map(purposeOf))].sort()).toEqual([...PURPOSES].sort());
    expect([...PURPOSES].sort()).toEqual(Object.keys(words).sort());
  });

  const acties = [[], ['toekennen'], ['behouden'], ['intrekken']] as const;
  const pairs = acties.flatMap((one) => acties.map((other) => [...one, ...other] as const));

  it.each(pairs.map((chosen) => ({ chosen })))(
    'is known for a wijziging with $chosen',
    ({ chosen }) => {
      const asked: Asked = {
        soort: 'wijziging',
        beheerautorisaties: chosen.map((actie) => ({ rol: 'ho', actie })),
      };
      const different = new Set<string>(chosen);
      const expected =
        different.size === 0
          ? 'wijziging-zonder-rol'
          : different.size === 1
            ? chosen[0]
            : 'gemengd';
      expect(purposeOf(asked)).toBe(expected);
    },
  );
});

const named = purposeAanvragen.map((asked) => ({
  asked,
  acties: asked.beheerautorisaties.map(({ actie }) => actie).join(' and ') || 'no role',
}));

describe.each(named)('an aanvraag for $asked.soort with $acties', ({ asked }) => {
  const wordsOf = () => words[purposeOf(asked)];
  const mailsOf = (...kinds: Mail['soort'][]) => textOf(mailsFor(asked), ...kinds);

  it('is signed under words that say what happens, the same in the mail of proof', () => {
    const { signs } = wordsOf();
    const declared = verklaring({ ...createAanvraag(), ...asked }).join(' ');
    const proof = mailsOf('bevestiging');
    expect(declared).toMatch(signs);
    expect(proof).toMatch(signs);
    for (const other of Object.values(words).filter((one) => one.signs.source !== signs.source)) {
      expect(declared).not.toMatch(other.signs);
      expect(proof).not.toMatch(other.signs);
    }
  });

  it('is asked and received in those words', () => {
    const requested = mailsOf('verzoek');
    expect(requested).toMatch(wordsOf().asked);
    for (const { rol, actie } of asked.beheerautorisaties) {
      expect(rol).not.toBe('');
      expect(requested.toLowerCase()).toContain(`"waarde":"${actie}"`);
    }
    expect(mailsOf('ontvangst')).toMatch(wordsOf().received);
  });

  it('ends in what is so now, with what to do first, and a link to where that is done', () => {
    const ended = mailsOf('verwerkt');
    expect(ended).toMatch(wordsOf().done);
    for (const step of purposes[purposeOf(asked)].firstSteps) expect(ended).toContain(step);
    expect(ended).toContain('"href":"https://duo.nl/zakelijk"');
    expect(ended).not.toContain('/status/');
  });

  it('tells nobody who loses a role or keeps it that they may begin', () => {
    const isNew = asked.soort === 'aanmelding';
    expect(/U kunt beginnen|U bent nu beheerder van Mijn DUO, /.test(mailsOf('verwerkt'))).toBe(
      isNew,
    );
  });
});

it('shows a signatory the addresses of no other', () => {
  for (const { aan, soort, content, dossier } of allMails) {
    if (soort !== 'bevestiging') continue;
    const own = Number(aan.at(-1));
    dossier.aanvraag.ondertekening.ondertekenaars.forEach(({ email }, index) => {
      const isShown = JSON.stringify(content).includes(email ?? '-');
      expect(isShown, `${aan}: ${email}`).toBe(index + 1 === own);
    });
  }
});
