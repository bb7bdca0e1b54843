import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { toForm } from '../../../shared/aanvraag/form.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { openInside } from './in-process.ts';
import { twins, freeFields } from './letters.ts';
import type { Entrance } from './entrance.ts';
import { stored, checkStore } from './store-check.ts';
import { outline, readHtml, checkPage } from './page.ts';
import { type Output, captureOutput } from './output.ts';
import { allHostileTeksten, CANARY, hostileAdressen, hostileTeksten } from './hostile.ts';
import { FORM } from './samples.ts';

let service: Service;
let entrance: Entrance;
let output: Output;
beforeAll(async () => {
  service = await startService({ RETRY_UNIT_SECONDS: '3600' });
  entrance = await openInside(service);
  output = captureOutput();
});
afterAll(async () => {
  output.stop();
  await cleanUp(service);
});

const send = (fields: Readonly<Record<string, string>>) =>
  entrance.ask({
    method: 'POST',
    path: '/api/v1/aanvragen',
    headers: { 'content-type': FORM },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  });

const soorten = Object.keys(hostileTeksten);
const startOf = (soort: string): number[] =>
  (hostileTeksten[soort] ?? []).map((text) => allHostileTeksten.indexOf(text));
const tekstenFrom = (start: number): string[] =>
  freeFields.map((path, index) => {
    const list = path.includes('email') ? hostileAdressen : allHostileTeksten;
    return list[(start + index) % list.length] ?? '';
  });

/** Sends both and compares the pages. @returns the status of both */
async function compare(bad: Aanvraag, ordinary: Aanvraag, has: 'ja' | 'nee'): Promise<number> {
  const [evil, plain] = await Promise.all(
    ([bad, ordinary] as const).map((aanvraag) =>
      // With a key of its own: the page of what was there already is another one.
      send({
        ...toForm(aanvraag),
        'beheerder.heeftEherkenning': has,
        sleutel: randomUUID(),
      }),
    ),
  );
  expect(evil?.status).toBe(plain?.status);
  expect(outline(evil?.text ?? '')).toEqual(outline(plain?.text ?? ''));
  checkPage(evil?.text ?? '');
  return evil?.status ?? 0;
}

describe('a page that somebody without JavaScript gets back', () => {
  it.each(soorten)('keeps its elements around texts of the kind %s', async (soort) => {
    for (const start of startOf(soort)) {
      const { bad, ordinary } = twins(tekstenFrom(start));
      expect(await compare(bad, ordinary, 'ja')).toBe(201);
      expect(await compare(bad, ordinary, 'nee')).toBe(422);
    }
  });

  it('shows back every character that was typed, as a value', async () => {
    for (const text of allHostileTeksten) {
      const { text: html } = await send({ 'beheerder.naam': text });
      const field = readHtml(html).elements.find(
        ({ attributes }) => attributes['name'] === 'beheerder.naam',
      );
      // A browser sends a lone surrogate as U+FFFD, keeps one line in an input, and reads no NUL from HTML.
      const expected = text.toWellFormed().replaceAll('\u0000', '\uFFFD').trim();
      expect(field?.attributes['value']?.trim().replace(/\s+/gu, ' ')).toBe(
        expected.replace(/\s+/gu, ' '),
      );
    }
  });

  it('holds no element of a field that nobody has, whatever its name', async () => {
    for (const name of allHostileTeksten) {
      const { text, status } = await send({
        [name]: name,
        soort: name,
        'organisatie.type': name,
      });
      expect(status).toBe(422);
      checkPage(text);
    }
  });

  it('was stored without what a text may not hold', async () => {
    let count = 0;
    for await (const item of stored(service)) {
      checkStore(item);
      count += 1;
    }
    expect(count).toBeGreaterThan(allHostileTeksten.length);
  });

  it('leaves nothing of it in the log', () => {
    expect(output.take()).not.toContain(CANARY);
  });
});
