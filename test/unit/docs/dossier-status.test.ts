import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { berichtovergangen } from '../../../shared/dossier/bericht.ts';
import { MAX_DESK_EVENTS } from '../../../shared/dossier/bounds.ts';
import {
  beheergebeurtenissen,
  type DeskEvent,
  deskEvents,
  GEBEURTENISSEN,
  mailRowsOf,
  overgangen,
  STATUSSEN,
} from '../../../shared/dossier/transitions.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/dossier-status.md'), 'utf8');

/** The arrows of each Mermaid diagram in the document. */
const diagrammen = [...document.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)].map(
  ([, inhoud = '']) =>
    inhoud
      .split('\n')
      .map((regel) => regel.trim())
      .filter((regel) => regel !== '')
      .sort(),
);

describe('docs/dossier-status.md', () => {
  it('draws exactly the transitions of a dossier that the code has', () => {
    const pijlen = Object.entries(overgangen).flatMap(([gebeurtenis, { van, naar }]) =>
      van.map((status) => `${status} --> ${naar}: ${gebeurtenis}`),
    );
    expect(diagrammen[0]).toEqual(pijlen.sort());
  });

  it('draws exactly the transitions of a mail that the code has', () => {
    const pijlen = berichtovergangen.map(({ van, naar, bij }) => `${van} --> ${naar}: ${bij}`);
    expect(diagrammen[1]).toEqual(pijlen.sort());
  });

  it('names exactly the mails that each gebeurtenis owes', () => {
    const rijen = [...document.matchAll(/^\| (\S+) +\| ([^|]+?) +\|$/gm)].slice(1);
    const inTabel = rijen
      .filter(([, naam = '']) => GEBEURTENISSEN.some((soort) => soort === naam))
      .map(([, naam, mails]) => [naam, mails]);
    const inCode = GEBEURTENISSEN.map((soort) => [
      soort,
      mailRowsOf(soort)
        .map(({ soort: mail, aan }) => `${mail} → ${aan}`)
        .join(', ') || '–',
    ]);
    expect(inTabel).toEqual(inCode);
  });

  it('names exactly what an operator does, while what, and what of it is public', () => {
    const deel = document.split('## What an operator does')[1]?.split('\n## ')[0] ?? '';
    const inTabel = [...deel.matchAll(/^\| (\S+) +\| (.+?) +\| (yes|no) +\|$/gm)].map((rij) =>
      rij.slice(1, 4),
    );
    const inCode = Object.entries(beheergebeurtenissen).map(([naam, { bij, openbaar }]) => [
      naam,
      bij.length === STATUSSEN.length ? 'any' : bij.join(', '),
      openbaar ? 'yes' : 'no',
    ]);
    expect(inTabel).toEqual(inCode);
  });

  it('names exactly what the desk does, while what', () => {
    const part = document.split('## What the desk does')[1]?.split('\n## ')[0] ?? '';
    const inTable = [...part.matchAll(/^\| (\w+) +\| (.+?) +\| (\d+|–) +\|$/gm)].map((row) =>
      row.slice(1, 4),
    );
    const inCode = Object.entries(deskEvents).map(([name, { bij }]) => [
      name,
      bij.length === STATUSSEN.length ? 'any' : bij.join(', '),
      String({ ...MAX_DESK_EVENTS, teruggegeven: '–' }[name as DeskEvent]),
    ]);
    expect(inTable).toEqual(inCode);
  });
});
