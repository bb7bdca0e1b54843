/** The service cannot run with this setting; the message is one line that says what to do. It holds no value that is secret. */
export class SettingError extends Error {
  readonly code = 'setting-error';
  constructor(setting: string, reason: string, cause?: unknown) {
    super(`${setting}: ${reason}`, { cause });
    this.name = 'SettingError';
  }
}
