import { describe, expect, it } from 'vitest';
import { problems } from '../../shared/api/problems.ts';
import { atDesk, desk, work } from '../../web/pages/balie/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { sendIn } from '../local/dossier-links.ts';
import { bar, openAtDesk, signInAs } from './at-desk.ts';
import { receiveVisitors } from './visitors.ts';
import { press, hasFocus, headingNamed } from './acts.ts';

const visit = receiveVisitors();

describe('a session at the desk', () => {
  it('tells Nico why not', async () => {
    const page = await visit.open('/balie/');
    await signInAs(page, 'Nico Niemand');
    await headingNamed(page, problems['geen-rol'].title);
  });

  it('opens what a mail leads to after signing in, and what somebody searched for', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await visit.open(`/balie/#${kenmerk}`);
    await signInAs(page, 'Bo Behandelaar');
    await page.locator('.kenmerk').getByText(kenmerk).waitFor();
    const other = await visit.open('/balie/#zoek=de+Vries');
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await signInAs(other, 'Bo Behandelaar');
    await expect.poll(() => other.getByLabel(work.fields.zoek).inputValue()).toBe('de Vries');
    // Not through an address that somebody may log, on the way to the provider and back.
    expect(asked.filter((url) => /vries/i.test(url) && /sessie|authorize/.test(url))).toEqual([]);
  });

  it('says that the session ended, and loses nothing of what was typed', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await openAtDesk(visit, `#${kenmerk}`, 'Bo Behandelaar');
    await page.getByLabel(atDesk.note).fill('Wordt bewaard.');
    const state = await page.context().cookies();
    await page.context().clearCookies();
    await press(page, atDesk.saveNote);
    const notice = page.getByRole('dialog', { name: desk.ended.heading });
    await notice.waitFor();
    expect(await page.getByLabel(atDesk.note).inputValue()).toBe('Wordt bewaard.');
    const elsewhere = page.context().waitForEvent('page');
    await page.getByRole('link', { name: desk.ended.link }).click();
    const tab = await elsewhere;
    await press(tab, 'Bo Behandelaar');
    await headingNamed(tab, desk.signedInElsewhere.heading);
    expect(await page.context().cookies()).not.toEqual(state);
    await press(page, desk.ended.check);
    await expect.poll(() => notice.count()).toBe(0);
    const save = page.getByRole('button', { name: atDesk.saveNote });
    await expect.poll(() => hasFocus(save)).toBe(true);
    await press(page, atDesk.saveNote);
    await page.getByText(atDesk.noteSaved).waitFor();
    await page.getByText('Wordt bewaard.').waitFor();
  });

  it('warns before the session ends, and goes on with one press', async () => {
    const page = await visit.open('/balie/');
    page.setDefaultTimeout(6000);
    await page.clock.install();
    await page.reload();
    await signInAs(page, 'Bo Behandelaar');
    // An answer puts the end off: so after the last one.
    await page.getByRole('button', { name: work.csv }).waitFor();
    await page.clock.fastForward('28:30');
    const soon = page.getByRole('dialog', { name: desk.endsSoon.heading });
    await soon.getByRole('button', { name: desk.endsSoon.button }).click();
    await expect.poll(() => soon.count()).toBe(0);
    await page.clock.fastForward('28:30');
    await soon.waitFor();
    await page.clock.fastForward('02:10');
    await page.getByRole('dialog', { name: desk.ended.heading }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('signs out, after which nothing can be seen', async () => {
    const page = await openAtDesk(visit, '', 'Bo Behandelaar');
    await bar(page).getByRole('button', { name: desk.signOut }).click();
    await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
  });
});
