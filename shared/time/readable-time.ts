import { bijEersteGebruik } from './lazy.ts';

const tijdFormaat = bijEersteGebruik(
  () =>
    new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'full',
      timeStyle: 'short',
    }),
);

/** A moment as people in the Netherlands read it: `dinsdag 24 november 2026 om 10:15`. */
export const leesbareTijd = (tijdstip: string): string => tijdFormaat().format(new Date(tijdstip));

/** Makes what {@link leesbareTijd} needs ahead of its first use: it takes a slow phone as long as drawing a page. */
export const bereidTijdVoor = (): void => void tijdFormaat();
