import type { Step } from '../../../shared/dossier/stappen.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { atOnce, come } from './actors.ts';
import { BO, HASH } from './wishes.ts';
import type { World } from './world.ts';

const step = (stap: Step): Gebeurtenis => ({
  ...{ soort: 'neem-stap', stap, door: BO },
  toelichting: 'Zoals besproken',
});

const signatures = ({ dossier: { aanvraag, ondertekenaars } }: World): Gebeurtenis[] =>
  aanvraag.ondertekening.wijze === 'papier'
    ? [step('papier-ontvangen')]
    : ondertekenaars.map((_, index) => ({
        ...{ soort: 'teken', wie: index + 1 },
        ...{ documentHash: HASH, verklaringVersion: '1' },
      }));

/** What has happened before anything happens by chance: by chance alone three of four lives expire before they are signed. */
const headStarts = {
  none: () => [],
  signed: signatures,
  asked: (world: World) => [...signatures(world), step('aanvulling-vragen')],
  'taken up': (world: World) => [
    ...signatures(world),
    { soort: 'pak-op', door: BO } as const,
    step('in-behandeling'),
  ],
} satisfies Record<string, (world: World) => Gebeurtenis[]>;

export type HeadStart = keyof typeof headStarts;
export const HEAD_STARTS = Object.keys(headStarts) as HeadStart[];

export async function startAhead(world: World, headStart: HeadStart): Promise<void> {
  for (const gebeurtenis of headStarts[headStart](world))
    await atOnce(world, await come(world, gebeurtenis), false);
}
