/** Monday 2 November 2026, ten o'clock in Amsterdam: when the pictures are made, they say. */
export const PICTURE_MOMENT = Date.parse('2026-11-02T09:00:00Z');
