import { vi } from 'vitest';

/** What a function prints, kept apart from what the tests print. */
export type Uitvoer = {
  /** Everything since the last time. */
  readonly neem: () => string;
  readonly stop: () => void;
};

/** From now on catches whatever is printed in this process. */
export function vangUitvoer(): Uitvoer {
  const stukken: string[] = [];
  const vang = (stuk: unknown): boolean => {
    stukken.push(typeof stuk === 'string' ? stuk : Buffer.from(stuk as Uint8Array).toString());
    return true;
  };
  const spionnen = [
    vi.spyOn(process.stdout, 'write').mockImplementation(vang),
    vi.spyOn(process.stderr, 'write').mockImplementation(vang),
    vi
      .spyOn(console, 'error')
      .mockImplementation((...delen) => void vang(delen.map(String).join(' '))),
  ];
  return {
    neem: () => stukken.splice(0).join(''),
    stop: () => spionnen.forEach((spion) => spion.mockRestore()),
  };
}
