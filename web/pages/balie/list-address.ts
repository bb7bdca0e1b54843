/** Which list somebody came from: back leads there. */
let latest = '#toestand=open';

export const rememberList = (fragment: string): void => {
  latest = fragment;
};

export const listAddress = (): string => latest;
