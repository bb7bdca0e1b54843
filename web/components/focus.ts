import { tick } from 'svelte';

/** Moves the focus once the screen shows what it should: a screen reader then reads from there. */
export async function focus(id: string): Promise<void> {
  await tick();
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
