import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logEvents } from '../../functions/runtime/log-events.ts';
import { securityHeaders } from '../../infra/security-headers.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import type { RegisterIndex } from '../../shared/registers/register-files.ts';
import { createAanvraag, withValue } from '../fixtures/aanvragen.ts';
import { newFolder, readIndex } from './infra/registers/compiler.ts';
import { compileOwnRegisters } from './infra/registers/own-registers.ts';
import { linkOfSsd, requestTo } from '../local/dossier-links.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { waitForLetter } from '../local/mailbox.ts';
import { SAMPLE } from '../local/registers.ts';
import { submitAanvraag, ask } from '../local/requests.ts';

const gemeente = createAanvraag('gemeente');
const elsewhere = withValue(gemeente, ['organisatie', 'adres', 'postcode'], '1234 AB');
const POSTCODE = 'Volgens het Register van Overheidsorganisaties is de postcode 9712 HN.';

const tokenOf = (link: string): string => /\.(\S+)$/.exec(link.split('#')[1] ?? '')?.[1] ?? '';
const signalenOf = async (service: ServiceProcess, kenmerk: string) => {
  const token = tokenOf(await linkOfSsd(service, kenmerk));
  return (await ask(service, kenmerk, token)).content['signalen'];
};

/** The lines of the log with this message. */
const logged = (service: ServiceProcess, message: string): Record<string, unknown>[] =>
  service
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['message'] === message);

describe('an aanvraag and the registers of the sample', () => {
  let service: ServiceProcess;
  beforeAll(async () => {
    service = await startServiceProcess();
  });
  afterAll(() => cleanUp(service));

  it('that differ are a warning in the 201, the same each time, and a signaal for the SSD alone', async () => {
    const { status, content } = await submitAanvraag(service, elsewhere, 'registers-elders');
    expect(status).toBe(201);
    const { kenmerk, statusToken, waarschuwingen } = content;
    expect(waarschuwingen).toEqual([
      {
        pointer: '#/organisatie/adres/postcode',
        detail: expect.stringContaining(POSTCODE) as string,
      },
    ]);
    expect((await submitAanvraag(service, elsewhere, 'registers-elders')).content).toEqual(content);

    const expected = [{ code: 'postcode-wijkt-af', detail: waarschuwingen[0]?.detail }];
    expect(await signalenOf(service, kenmerk)).toEqual(expected);
    const { text } = await waitForLetter(service, kenmerk, ssd.email);
    expect(text).toContain('volgens het Register van Overheidsorganisaties is de postcode 9712 HN');
    const others = await waitForLetter(service, kenmerk, 'j.devries@example.nl');
    expect(others.text).not.toContain('9712 HN');
    expect((await ask(service, kenmerk, statusToken)).content).not.toHaveProperty('signalen');

    // What comes later does not take it away.
    const link = await requestTo(service, kenmerk, 'a.bakker@example.nl');
    const authorization = `Bearer ${tokenOf(link)}`;
    const { documentHash } = (await ask(service, kenmerk, tokenOf(link))).content;
    const signed = await fetch(`${service.site}/api/v1/aanvragen/${kenmerk}/ondertekeningen`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ akkoord: true, documentHash }),
    });
    expect(signed.status).toBe(201);
    expect(await signalenOf(service, kenmerk)).toEqual([
      ...expected,
      expect.objectContaining({ code: 'snel-getekend' }),
    ]);
  });

  it.each([
    ['a gemeente with its own data', gemeente],
    [
      'a gemeente by its postcode for letters',
      withValue(gemeente, ['organisatie', 'adres', 'postcode'], '9700 AS'),
    ],
    ['NHL Stenden, of which little is known', createAanvraag()],
    ['a deurwaarder, of which nothing is known', createAanvraag('deurwaarder')],
  ])('say nothing of %s', async (_, aanvraag) => {
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect([status, content.waarschuwingen]).toEqual([201, []]);
    expect(await signalenOf(service, content.kenmerk)).toEqual([]);
  });

  it('log how old they are, in days', () => {
    const [line] = logged(service, logEvents.registersOpened);
    const days = (Date.now() - Date.parse(readIndex(SAMPLE).gemaaktOp)) / 86_400_000;
    expect(line?.['days']).toBe(Math.floor(days));
    expect(logged(service, logEvents.registersUnreadable)).toEqual([]);
  });

  it('are served from the site: the index for an hour, a version for a year', async () => {
    const get = (path: string) => fetch(`${service.site}/registers/${path}`);
    const index = await get('index.json');
    const { versie } = (await index.json()) as RegisterIndex;
    const files = ['brin/31.json', 'bestuur/3.json', 'gemeenten.json'];
    const shards = await Promise.all(files.map((file) => get(`${versie}/${file}`)));
    for (const { status, headers } of [index, ...shards]) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers.get(name)).toBe(value);
      }
    }
    expect(index.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(shards.map(({ headers }) => headers.get('cache-control'))).toEqual(
      files.map(() => 'public, max-age=31536000, immutable'),
    );
    const gemeenten = (await shards[2]?.json()) as Record<string, unknown>;
    expect(gemeenten['0014']).toMatchObject({ naam: 'Gemeente Groningen' });
    for (const path of ['', 'brin/31.json', `${versie}/brin/zz.json`, '../package.json']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe('an aanvraag and registers of one’s own', () => {
  let folder: string;
  let service: ServiceProcess;
  beforeAll(async () => {
    folder = await compileOwnRegisters();
    service = await startServiceProcess({ REGISTERS_DIR: folder });
  });
  afterAll(() => cleanUp(service));

  it('are compared by those', async () => {
    expect((await submitAanvraag(service, createAanvraag())).content.waarschuwingen).toEqual([]);
    const numbers = { brincode: '31FR', bestuursnummer: '99999', kvkNummer: '12345678' };
    const wrong = withValue(createAanvraag(), ['organisatie', 'nummers'], numbers);
    const { kenmerk, waarschuwingen } = (await submitAanvraag(service, wrong)).content;
    expect(await signalenOf(service, kenmerk)).toMatchObject([
      { code: 'bestuur-hoort-niet-bij-brincode' },
      { code: 'onbekend-in-register' },
    ]);
    expect(waarschuwingen.map(({ pointer }) => pointer)).toEqual([
      '#/organisatie/nummers/bestuursnummer',
      '#/organisatie/nummers/bestuursnummer',
    ]);
    const served = await fetch(`${service.site}/registers/index.json`);
    expect(await served.json()).toEqual(readIndex(folder));
  });
});

describe('an aanvraag and registers that cannot be read', () => {
  const { versie } = readIndex(SAMPLE);
  const damaged = async (file: string, text: string): Promise<string> => {
    const folder = await newFolder();
    await cp(SAMPLE, folder, { recursive: true });
    await mkdir(join(folder, versie), { recursive: true });
    await writeFile(join(folder, file), text);
    return folder;
  };

  it.each([
    ['no folder', () => Promise.resolve('/nonexistent/registers')],
    ['an empty folder', newFolder],
    ['an index that is no JSON', () => damaged('index.json', '{')],
    ['an index of something else', () => damaged('index.json', '{}')],
    ['a file that is no JSON', () => damaged(`${versie}/gemeenten.json`, '<html>')],
    ['an entry of something else', () => damaged(`${versie}/gemeenten.json`, '{"0014":[1]}')],
  ])('comes in as ever: %s', async (_, makeFolder) => {
    const service = await startServiceProcess({ REGISTERS_DIR: await makeFolder() });
    try {
      const { status, content } = await submitAanvraag(service, elsewhere);
      expect([status, content.waarschuwingen]).toEqual([201, []]);
      expect(logged(service, logEvents.registersUnreadable)).toMatchObject([
        { level: 'ERROR', code: 'register-unreadable' },
      ]);
    } finally {
      await cleanUp(service);
    }
  });
});
