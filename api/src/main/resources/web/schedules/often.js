// How often a schedule fires, in words and as a cron expression.
import { t } from '../shared/texts.js';

/** What the form offers, by its name: day of the month, month and day of the week. */
const DAYS = new Map([['daily', '* * ?'], ['weekdays', '? * MON-FRI'],
  ...['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].map((day) => [day, `? * ${day}`]), ['monthly', '1 * ?']]);

/** The names of what is offered. */
export const OFTEN = [...DAYS.keys()];

/** The expression for one of OFTEN at a time such as 06:30. */
export function cron(often, time) {
  const [hour, minute] = time.split(':').map(Number);
  return `0 ${minute} ${hour} ${DAYS.get(often)}`;
}

/** An expression in words, where it is one that the form makes; else as it is. */
export function inWords(expression) {
  const [, minute, hour, days] = /^0 (\d{1,2}) (\d{1,2}) (.+)$/.exec(expression) ?? [];
  const often = OFTEN.find((name) => DAYS.get(name) === days);
  return often ? `${t(`schedules.often_${often}`)} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : expression;
}
