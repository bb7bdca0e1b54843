import type { ListedWork } from '../../shared/api/listed-work.ts';
import type { Service } from './service.ts';
import type { HttpResponse } from './requests.ts';

/** Somebody at the desk: what their page sends along. */
export type AtDesk = Readonly<Record<string, string>>;

/** Asks something as a page of the desk does. @param body left out where there is nothing to say */
export async function askAtDesk(
  { site }: Pick<Service, 'site'>,
  headers: AtDesk,
  [method, path]: readonly [string, string],
  body?: unknown,
): Promise<HttpResponse<Record<string, unknown>>> {
  const response = await fetch(`${site}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    content: (await response.json()) as Record<string, unknown>,
  };
}

/** The list of the desk. @throws Error when it is not given */
export async function listWork(
  service: Pick<Service, 'site'>,
  headers: AtDesk,
  search: Readonly<Record<string, string>> = {},
): Promise<ListedWork> {
  const query = new URLSearchParams(search).toString();
  const { status, content } = await askAtDesk(service, headers, ['GET', `/aanvragen?${query}`]);
  if (status !== 200) throw new Error(`No list: ${status} ${JSON.stringify(content)}`);
  return content as ListedWork;
}
