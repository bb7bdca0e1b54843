import type { HttpHandler } from '../../functions/http/http-handler.ts';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { RouteLambda } from '../../shared/api/routes.ts';
import type { Wakeable } from './dispatch.ts';

/** Makes a function with an environment and clients of ours, as its file in `functions/handlers/` does with Lambda's. */
export type Factory<Handler> = (env: Env, clients: Clients) => Handler;

/** How the function of each route is made, from its source. */
export const routeFactories: Readonly<Record<RouteLambda, () => Promise<Factory<HttpHandler>>>> = {
  indienen: async () => (await import('../../functions/aanvraag/submit.ts')).createSubmit,
  inzien: async () => (await import('../../functions/dossier/view.ts')).createView,
  document: async () => (await import('../../functions/pdf/document.ts')).createDocument,
  ondertekenen: async () => (await import('../../functions/dossier/sign.ts')).createSign,
  weigeren: async () => (await import('../../functions/dossier/refuse.ts')).createRefuse,
  intrekken: async () => (await import('../../functions/dossier/withdraw.ts')).createWithdraw,
  aanvullen: async () => (await import('../../functions/dossier/supplement.ts')).createSupplement,
  afhandelen: async () => (await import('../../functions/dossier/record-step.ts')).createRecordStep,
  corrigeren: async () =>
    (await import('../../functions/dossier/correct-address.ts')).createCorrectAddress,
  'opnieuw-vragen': async () =>
    (await import('../../functions/dossier/ask-again.ts')).createAskAgain,
  'list-work': async () => (await import('../../functions/desk/list-work.ts')).createListWork,
  'take-up': async () => (await import('../../functions/desk/take-up.ts')).createTakeUp,
  'give-back': async () => (await import('../../functions/desk/give-back.ts')).createGiveBack,
  'write-note': async () => (await import('../../functions/desk/write-note.ts')).createWriteNote,
  'record-checks': async () =>
    (await import('../../functions/desk/record-checks.ts')).createRecordChecks,
  'start-sign-in': async () => (await import('../../functions/desk/sign-in.ts')).createStartSignIn,
  'finish-sign-in': async () =>
    (await import('../../functions/desk/sign-in.ts')).createFinishSignIn,
  'sign-in-keys': async () =>
    (await import('../../functions/desk/publish-keys.ts')).createPublishKeys,
  'view-session': async () =>
    (await import('../../functions/desk/view-session.ts')).createViewSession,
  'sign-out': async () => (await import('../../functions/desk/sign-out.ts')).createSignOut,
  uitdaging: async () => (await import('../../functions/security/challenge.ts')).createChallenge,
  gezondheid: async () => (await import('../../functions/http/health.ts')).createHealth,
  openapi: async () => (await import('../../functions/http/openapi.ts')).createOpenapi,
  onbekend: async () => (await import('../../functions/http/unknown-route.ts')).createUnknownRoute,
};

/** The same of versturen. */
export const loadDispatch = async (): Promise<Factory<Wakeable>> =>
  (await import('../../functions/mail/dispatch.ts')).createDispatch;
