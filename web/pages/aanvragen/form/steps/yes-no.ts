import { aanvragen } from '../../teksten.ts';

export const yesNo = [
  { value: 'ja', label: aanvragen.beheerder.ja },
  { value: 'nee', label: aanvragen.beheerder.nee },
] as const;
