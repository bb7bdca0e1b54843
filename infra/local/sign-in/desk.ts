import type { Server } from 'node:http';
import type { ProviderSettings } from '../../../functions/desk/provider-settings.ts';
import { readSignInKeys } from '../data-folder.ts';
import type { LocalSettings } from '../settings.ts';
import { CLIENT_ID, ROLE_CLAIM } from './client.ts';
import { startProvider } from './start-provider.ts';

export type LocalDesk = {
  /** Where the stand-in is; nothing where there is none. */
  readonly issuer: string | undefined;
  /** What the functions read about the desk. */
  readonly settingsOfFunctions: (siteUrl: string) => Promise<Readonly<Record<string, string>>>;
};

/**
 * The desk of this machine: with a stand-in for the provider, unless a setting names one.
 * @param servers what is started is added, to be closed with the others
 * @throws SettingError
 */
export async function startDesk(settings: LocalSettings, servers: Server[]): Promise<LocalDesk> {
  const { DESK_MODE, DESK_FOUR_EYES, DESK_PROVIDER, SIGN_IN_SECRET, DATA_DIR } = settings;
  const switches = { DESK_MODE, DESK_FOUR_EYES };
  if (DESK_MODE === 'link') {
    return { issuer: undefined, settingsOfFunctions: () => Promise.resolve(switches) };
  }
  const stateIn = DESK_PROVIDER === undefined ? await startProvider(settings.OIDC_PORT) : undefined;
  if (stateIn !== undefined) servers.push(stateIn.server);
  return {
    issuer: stateIn?.issuer,
    settingsOfFunctions: async (siteUrl) => {
      const secret = SIGN_IN_SECRET ?? (await readSignInKeys(DATA_DIR));
      stateIn?.serve(siteUrl, secret);
      const provider = DESK_PROVIDER ?? stateInSettings(stateIn?.issuer ?? '');
      return { ...switches, DESK_PROVIDER: JSON.stringify(provider), SIGN_IN_SECRET: secret };
    },
  };
}

const stateInSettings = (issuer: string): ProviderSettings => ({
  issuer,
  clientId: CLIENT_ID,
  clientAuth: 'private_key_jwt',
  roleClaim: ROLE_CLAIM,
  roles: { behandelaar: ['loket-behandelaar'], lezer: ['loket-lezer'] },
});
