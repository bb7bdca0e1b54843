import { askWith, CookieJar } from './cookie-jar.ts';
import type { Service } from './service.ts';

/** Signs in by the stand-in, as a browser does. @returns the answer to which the provider led back, and the cookies */
export async function signIn(
  service: Pick<Service, 'site'>,
  subject: string,
  to = '/balie/',
): Promise<{ response: Response; jar: CookieJar }> {
  const [site, provider] = [new CookieJar(), new CookieJar()];
  const start = `${service.site}/api/v1/sessie/start?naar=${encodeURIComponent(to)}`;
  let at = await follow(site, start);
  const choices = await follow(provider, at);
  await askWith(provider, choices);
  const chosen = await askWith(provider, choices, {
    method: 'POST',
    body: new URLSearchParams({ person: subject }),
  });
  at = await follow(provider, locationOf(chosen, choices));
  return { response: await askWith(site, at), jar: site };
}

/** @returns where the answer leads */
const follow = async (jar: CookieJar, address: string): Promise<string> =>
  locationOf(await askWith(jar, address), address);

function locationOf(response: Response, address: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${response.status} of ${address} leads nowhere`);
  return new URL(location, address).href;
}
