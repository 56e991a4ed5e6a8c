// What jobs would cost before they are started: expected, at most, and what the budget has room for.
import { h, replace } from '../shared/dom.js';
import { get, quote } from '../shared/api.js';
import { number, t, usd } from '../shared/texts.js';

const MOST = 20; // jobs that are priced one by one; more are priced by these

/** Shows in {@code place} what {@code jobs} would cost. */
export async function showQuote(place, jobs) {
  replace(place, h('p', { class: 'quiet' }, t('quote.asking')));
  const asked = jobs.slice(0, MOST);
  const [budget, ...quotes] = await Promise.all([get('/v1/budget'), ...asked.map((job) => quote(job))]);
  const share = jobs.length / asked.length;
  const sum = (pick) => quotes.reduce((all, one) => all + (pick(one) ?? 0), 0) * share;
  const known = quotes.every((one) => one.expected.usd !== null);
  const room = budget.usd === null ? null : budget.usd - budget.used - budget.reserved;
  const worst = sum((one) => one.worst.usd);
  const models = [...new Set(quotes.map((one) => one.model).filter(Boolean))];
  replace(place, h('dl', { class: 'sheet' },
    h('dt', {}, t('quote.expected')), h('dd', {}, known ? usd(sum((one) => one.expected.usd)) : t('quote.unknown')),
    h('dt', {}, t('quote.worst')), h('dd', {}, known ? usd(worst) : t('quote.unknown')),
    h('dt', {}, t('quote.tokens')), h('dd', {}, t('quote.in_out', number(Math.round(sum((one) => one.expected.input_tokens))), number(Math.round(sum((one) => one.expected.output_tokens))))),
    h('dt', {}, t('quote.model')), h('dd', {}, models.length > 0 ? models.join(', ') : t('quote.no_model')),
    h('dt', {}, t('costs.budget')), h('dd', {}, room === null ? t('costs.no_budget') : t('quote.room', usd(room)))),
  share > 1 && h('p', { class: 'quiet' }, t('quote.some', number(asked.length))),
  room !== null && known && worst > room && h('p', { role: 'alert', class: 'error' }, t(`quote.full_${budget.on_budget}`)),
  quotes[0]?.as_of && h('p', { class: 'quiet' }, t('quote.as_of', quotes[0].as_of)));
}
