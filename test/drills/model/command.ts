import fc from 'fast-check';
import type { ProxyServer } from './door.ts';
import type { World } from './world.ts';

/** One command of a sequence; the world is the model, the door to the store is what is tested. */
export type ModelCommand = fc.AsyncCommand<World, ProxyServer>;

export const command = (
  text: string,
  run: (world: World) => Promise<unknown>,
  check: (world: World) => boolean = () => true,
): ModelCommand => ({
  check,
  run: async (world) => {
    await run(world);
    world.done += 1;
  },
  toString: () => text,
});

export const number = fc.nat({ max: 11 });
/** The store's answer gets lost, now and then. */
export const lost = number.map((value) => value === 11);
export const alsoLost = (ja: boolean): string => (ja ? ' (answer lost)' : '');
