import { vi } from 'vitest';

/** What a function prints, kept apart from what the tests print. */
export type Output = {
  /** Everything since the last time. */
  readonly take: () => string;
  readonly stop: () => void;
};

/** From now on catches whatever is printed in this process. */
export function captureOutput(): Output {
  const pieces: string[] = [];
  const capture = (piece: unknown): boolean => {
    pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece as Uint8Array).toString());
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(capture),
    vi.spyOn(process.stderr, 'write').mockImplementation(capture),
    vi
      .spyOn(console, 'error')
      .mockImplementation((...sections) => void capture(sections.map(String).join(' '))),
  ];
  return {
    take: () => pieces.splice(0).join(''),
    stop: () => spies.forEach((spy) => spy.mockRestore()),
  };
}
