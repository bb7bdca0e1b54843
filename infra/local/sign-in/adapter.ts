type Payload = Record<string, unknown> & {
  readonly uid?: string;
  readonly userCode?: string;
  readonly grantId?: string;
};
type Stored = { readonly payload: Payload; readonly expiresAt: number };

/** Where the stand-in keeps what it knows: in memory, gone when the service ends. In the form that oidc-provider asks. */
export function createAdapter() {
  const stored = new Map<string, Stored>();
  const find = (matches: (payload: Payload) => boolean): Payload | undefined =>
    [...stored.values()].find(
      ({ payload, expiresAt }) => expiresAt > Date.now() && matches(payload),
    )?.payload;
  return class Adapter {
    readonly #kind: string;
    constructor(kind: string) {
      this.#kind = kind;
    }
    #key(id: string): string {
      return `${this.#kind}:${id}`;
    }
    upsert(id: string, payload: Payload, seconds: number): Promise<void> {
      const expiresAt = seconds ? Date.now() + seconds * 1_000 : Infinity;
      stored.set(this.#key(id), { payload, expiresAt });
      return Promise.resolve();
    }
    find(id: string): Promise<Payload | undefined> {
      const found = stored.get(this.#key(id));
      return Promise.resolve(found && found.expiresAt > Date.now() ? found.payload : undefined);
    }
    findByUid(uid: string): Promise<Payload | undefined> {
      return Promise.resolve(find((payload) => payload.uid === uid));
    }
    findByUserCode(userCode: string): Promise<Payload | undefined> {
      return Promise.resolve(find((payload) => payload.userCode === userCode));
    }
    consume(id: string): Promise<void> {
      const found = stored.get(this.#key(id));
      if (found !== undefined) found.payload['consumed'] = Math.floor(Date.now() / 1_000);
      return Promise.resolve();
    }
    destroy(id: string): Promise<void> {
      stored.delete(this.#key(id));
      return Promise.resolve();
    }
    revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of stored) {
        if (payload.grantId === grantId) stored.delete(key);
      }
      return Promise.resolve();
    }
  };
}
