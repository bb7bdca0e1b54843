/** A source is not what the compiler can read. The message names the file, and the column and the number where there is one. */
export class SourceError extends Error {
  readonly code = 'register-source';
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SourceError';
  }
}
