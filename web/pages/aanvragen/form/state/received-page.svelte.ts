import type { Component, ComponentProps } from 'svelte';
import type Received from '../../../../received/Received.svelte';

const PATIENCE_MS = 2_000;

type Props = ComponentProps<typeof Received>;

/**
 * The page after sending, which comes while somebody fills in the form: the form itself weighs enough. Where it does not
 * come the kenmerk and the status link are shown all the same.
 */
export class ReceivedPage {
  component: Component<Props> | undefined = $state.raw();

  /** Waits for it, but not for long: there is a kenmerk to show. */
  async arrival(): Promise<void> {
    await Promise.race([this.fetch(), new Promise((resume) => setTimeout(resume, PATIENCE_MS))]);
  }

  /** Never throws. */
  async fetch(): Promise<void> {
    try {
      this.component ??= (await import('../../../../received/Received.svelte')).default;
    } catch {
      // The status page has all that it would show.
    }
  }
}
