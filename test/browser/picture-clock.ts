/**
 * Loaded into the service and into what makes the pictures, before their own code: the clock begins at a moment of our own and
 * goes ten times slower. So the pictures say the same day and minute whenever they are made, and only what changed differs.
 */
import { PICTURE_MOMENT } from './picture-moment.ts';

const Real = Date;
const begun = Real.now();
const now = () => PICTURE_MOMENT + Math.floor((Real.now() - begun) / 10);

globalThis.Date = new Proxy(Real, {
  construct: (_, values: unknown[], made) =>
    Reflect.construct(Real, values.length === 0 ? [now()] : values, made) as object,
  get: (target, name, self) =>
    name === 'now' ? now : (Reflect.get(target, name, self) as unknown),
});

/** The header `Date` is made by Node itself, of the real clock: a browser goes by it for how long a cookie lasts. */
const toText = Object.getOwnPropertyDescriptor(Real.prototype, 'toUTCString')?.value as (
  this: Date,
) => string;
Real.prototype.toUTCString = function toUTCString(this: Date) {
  const isOfRealClock = Math.abs(this.getTime() - Real.now()) < 60_000;
  return toText.call(isOfRealClock ? new Real(now()) : this);
};
