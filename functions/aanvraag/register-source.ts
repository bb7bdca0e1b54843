import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Warning } from '../../shared/aanvraag/warnings.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { isRegisterSignaal, type RegisterSignaal } from '../../shared/dossier/signaal-codes.ts';
import { errorData, type Logger } from '../runtime/logger.ts';
import { logEvents } from '../runtime/log-events.ts';
import type { RegisterFolder } from './register-folder.ts';

/** How an aanvraag is compared with the registers. */
export type RegisterSource = {
  /** What of an organisation differs from the registers; nothing where those cannot be read. */
  readonly findInRegisters: (organisation: Aanvraag['organisatie']) => Promise<RegisterSignaal[]>;
  /** What the applicant is told of it: the same each time that a dossier is answered. */
  readonly registerWarnings: (dossier: Dossier) => Promise<Warning[]>;
};

/**
 * The registers in a folder. Their code and files are loaded at the first aanvraag, so that a cold start does not wait for
 * them. A fault in them is logged and counted, and never in the way of an aanvraag.
 */
export function registerSource(folder: string | undefined, logger: Logger): RegisterSource {
  let opened: Promise<RegisterFolder> | undefined;
  const open = async (): Promise<RegisterFolder> => {
    const { openRegisterFolder } = await import('./register-folder.ts');
    return openRegisterFolder(folder, { now: new Date(), logger });
  };
  const findInRegisters = async (organisation: Aanvraag['organisatie']) => {
    try {
      opened ??= open();
      return await (await opened).signalenFor(organisation);
    } catch (error) {
      opened = undefined;
      logger.error(logEvents.registersUnreadable, errorData(error));
      return [];
    }
  };
  const registerWarnings = async ({ aanvraag, signalen }: Dossier) => {
    const own = signalen.filter(isRegisterSignaal);
    if (own.length === 0) return [];
    const { findingOf } = await import('./register-folder.ts');
    return own.map((signaal) => findingOf(signaal, aanvraag.organisatie));
  };
  return { findInRegisters, registerWarnings };
}
