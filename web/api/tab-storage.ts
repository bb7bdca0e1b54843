/**
 * What this tab keeps for a reload. A browser may refuse it, when it is full or when somebody blocks what sites keep: then
 * everything works but what is kept, so no caller may need it.
 */
function attempt<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

/** @returns nothing when there is nothing, or nothing that can be read */
export const readFromTab = (key: string): unknown =>
  attempt((storage): unknown => JSON.parse(storage.getItem(key) ?? ''));

/** @returns whether it is kept */
export const keepInTab = (key: string, value: unknown): boolean =>
  attempt((storage) => {
    storage.setItem(key, JSON.stringify(value));
    return true;
  }) ?? false;

export const removeFromTab = (key: string): void => attempt((storage) => storage.removeItem(key));
