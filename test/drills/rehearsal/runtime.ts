/**
 * What Lambda's own runtime does, in a process of its own: loads a function from its bundle and hands it one event after the
 * other. It imports nothing of the project, and reads nothing of it but itself.
 */
const [file = '', exported = '', siteUrl = '', siteAt = ''] = process.argv.slice(2);

type Command =
  | { readonly kind: 'load' }
  | { readonly kind: 'clock'; readonly shiftMs: number }
  | {
      readonly kind: 'invoke';
      readonly event: unknown;
      readonly timeoutMs: number;
      readonly context: object;
    };

/** How far the clock is ahead of the real one. */
let shiftMs = 0;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(RealDate.now() + shiftMs);
    else super(...(parts as ConstructorParameters<DateConstructor>));
  }
  static override now(): number {
    return RealDate.now() + shiftMs;
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate;
  }
} as DateConstructor;

/** The name of the site leads to this machine here, and nothing else leads anywhere. */
const realFetch = globalThis.fetch;
globalThis.fetch = (url, options) => {
  if (typeof url !== 'string' || !url.startsWith(siteUrl)) {
    throw new Error('The rehearsal has no other place than the site');
  }
  return realFetch(url.replace(siteUrl, siteAt), options);
};

type Handler = (event: unknown, context: object) => Promise<unknown>;
let handler: Handler | undefined;

async function load(): Promise<void> {
  const bundle = (await import(file)) as Record<string, Handler | undefined>;
  handler = bundle[exported];
  if (handler === undefined) throw new Error(`${file} exports no ${exported}`);
}

/** @returns what the function gave; of loading it nothing */
async function obey(command: Exclude<Command, { kind: 'clock' }>): Promise<unknown> {
  if (command.kind === 'load') return load();
  const endsAt = performance.now() + command.timeoutMs;
  return handler?.(command.event, {
    ...command.context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - performance.now()),
  });
}

async function run(command: Command): Promise<void> {
  if (command.kind === 'clock') {
    shiftMs = command.shiftMs;
    return;
  }
  try {
    process.send?.({ ok: true, value: (await obey(command)) ?? null });
  } catch (error) {
    const { name, message, code = '' } = error as Error & { code?: string };
    process.send?.({ ok: false, error: `${name} ${code}: ${message}` });
  }
}

process.on('message', (command) => void run(command as Command));
// Nothing must stay behind when the drill is gone.
process.on('disconnect', () => process.exit());
