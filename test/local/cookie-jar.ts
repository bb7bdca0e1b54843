/** The cookies of one browser at one site, for a test that follows redirects by hand. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const isGone =
        attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0') || value === '';
      if (isGone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  copyFrom(other: CookieJar): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Asks with the cookies of a jar, and keeps those of the answer. Redirects are not followed. */
export async function askWith(
  jar: CookieJar,
  address: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = { cookie: jar.header, ...(init.headers as Record<string, string> | undefined) };
  const response = await fetch(address, { ...init, headers, redirect: 'manual' });
  jar.take(response);
  return response;
}
