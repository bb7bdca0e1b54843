import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { berichtTransitions } from '../../../shared/dossier/bericht.ts';
import { MAX_DESK_EVENTS } from '../../../shared/dossier/bounds.ts';
import {
  beheergebeurtenissen,
  type DeskEvent,
  deskEvents,
  GEBEURTENISSEN,
  mailRowsOf,
  transitions,
  STATUSES,
} from '../../../shared/dossier/transitions.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/dossier-status.md'), 'utf8');

/** The arrows of each Mermaid diagram in the document. */
const diagrams = [...document.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)].map(
  ([, content = '']) =>
    content
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .sort(),
);

describe('docs/dossier-status.md', () => {
  it('draws exactly the transitions of a dossier that the code has', () => {
    const arrows = Object.entries(transitions).flatMap(([gebeurtenis, { from, to }]) =>
      from.map((status) => `${status} --> ${to}: ${gebeurtenis}`),
    );
    expect(diagrams[0]).toEqual(arrows.sort());
  });

  it('draws exactly the transitions of a mail that the code has', () => {
    const arrows = berichtTransitions.map(({ from, to, on }) => `${from} --> ${to}: ${on}`);
    expect(diagrams[1]).toEqual(arrows.sort());
  });

  it('names exactly the mails that each gebeurtenis owes', () => {
    const rows = [...document.matchAll(/^\| (\S+) +\| ([^|]+?) +\|$/gm)].slice(1);
    const inTable = rows
      .filter(([, name = '']) => GEBEURTENISSEN.some((soort) => soort === name))
      .map(([, name, mails]) => [name, mails]);
    const inCode = GEBEURTENISSEN.map((soort) => [
      soort,
      mailRowsOf(soort)
        .map(({ soort: mail, aan }) => `${mail} → ${aan}`)
        .join(', ') || '–',
    ]);
    expect(inTable).toEqual(inCode);
  });

  it('names exactly what an operator does, while what, and what of it is public', () => {
    const section = document.split('## What an operator does')[1]?.split('\n## ')[0] ?? '';
    const inTable = [...section.matchAll(/^\| (\S+) +\| (.+?) +\| (yes|no) +\|$/gm)].map((row) =>
      row.slice(1, 4),
    );
    const inCode = Object.entries(beheergebeurtenissen).map(([name, { at, isPublic }]) => [
      name,
      at.length === STATUSES.length ? 'any' : at.join(', '),
      isPublic ? 'yes' : 'no',
    ]);
    expect(inTable).toEqual(inCode);
  });

  it('names exactly what the desk does, while what', () => {
    const part = document.split('## What the desk does')[1]?.split('\n## ')[0] ?? '';
    const inTable = [...part.matchAll(/^\| (\w+) +\| (.+?) +\| (\d+|–) +\|$/gm)].map((row) =>
      row.slice(1, 4),
    );
    const inCode = Object.entries(deskEvents).map(([name, { at }]) => [
      name,
      at.length === STATUSES.length ? 'any' : at.join(', '),
      String({ ...MAX_DESK_EVENTS, teruggegeven: '–' }[name as DeskEvent]),
    ]);
    expect(inTable).toEqual(inCode);
  });
});
