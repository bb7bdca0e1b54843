import type { KeyRing } from '../../functions/security/tokens.ts';

/** The token keys as they were read. */
export type KeyState = {
  readonly keyRing: KeyRing;
  /** Which version this is, so that nobody writes over what they did not read. */
  readonly versie: string;
  /** When the keys last changed: RFC 3339. */
  readonly sinds: string;
};

/** Where the token keys are kept. */
export type KeyVault = {
  readonly read: () => Promise<KeyState>;
  /** Replaces what was read. @throws KeysChanged when somebody else was first */
  readonly replace: (read: KeyState, keyRing: KeyRing) => Promise<void>;
  /** How long after a change a running function may still work with the keys before it: seconds. */
  readonly workOnSeconds: number;
  /** What else is needed before the functions know. */
  readonly hint: string;
};

/** Somebody else changed the keys between our reading and writing. Nothing was written. */
export class KeysChanged extends Error {
  readonly code = 'sleutels-veranderd';
  constructor(cause?: unknown) {
    super('The keys changed meanwhile; nothing was written', { cause });
    this.name = 'KeysChanged';
  }
}

/** What is kept there are no token keys. */
export class KeysUnreadable extends Error {
  readonly code = 'sleutels-onleesbaar';
  constructor(cause?: unknown) {
    super('The token keys cannot be read', { cause });
    this.name = 'KeysUnreadable';
  }
}

/** Nobody said which secret holds the keys. */
export class NoKeys extends Error {
  readonly code = 'geen-sleutels';
  constructor(setting: string) {
    super(`Set ${setting} to the secret with these keys`);
    this.name = 'NoKeys';
  }
}
