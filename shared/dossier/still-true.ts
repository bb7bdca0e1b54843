import type { Bericht } from './bericht.ts';
import { type Berichtsoort, ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import { lastQuestion } from './questions.ts';
import { isAtCurrentAdres, stillOpen, unreachable } from './ondertekenaars.ts';

type Rule = (dossier: Dossier, bericht: Pick<Bericht, 'id' | 'aan' | 'createdAt'>) => boolean;

const isStillAsked: Rule = (dossier, { id, aan }) => {
  const nummer = ondertekenaarNummer(aan);
  return (
    nummer !== undefined &&
    dossier.status === 'wacht-op-ondertekening' &&
    stillOpen(dossier).includes(nummer) &&
    isAtCurrentAdres(dossier, nummer, id)
  );
};

/** The answer to this very question, and not to one before it. */
const isAnswerAwaited: Rule = ({ status, gebeurtenissen }, { createdAt }) => {
  const asked = lastQuestion(gebeurtenissen)?.tijd;
  return status === 'wacht-op-aanvulling' && asked !== undefined && asked <= createdAt;
};

/** Until when the mails are true that do not stay so; what any other says has happened. */
const trueWhile: Partial<Record<Berichtsoort, Rule>> = {
  verzoek: isStillAsked,
  herinnering: isStillAsked,
  'herinnering-beheerder': ({ status }) => status === 'wacht-op-ondertekening',
  'adres-werkt-niet': (dossier) => unreachable(dossier).length > 0,
  'aanvulling-gevraagd': isAnswerAwaited,
  'aanvulling-herinnering': isAnswerAwaited,
  'ssd-herinnering': ({ status }) => status === 'ondertekend',
};

/** Whether what a mail says is true of the dossier as it is now; if not, it must not go out any more. */
export const isStillTrue = (bericht: Bericht, dossier: Dossier): boolean =>
  trueWhile[bericht.soort]?.(dossier, bericht) ?? true;
